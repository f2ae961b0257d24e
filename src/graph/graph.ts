// The picture as data: nodes in fixed lanes, rows in order, edges between rows. Made in the worker, drawn by the studio.
// Sizes and places are CSS px of the picture at 100%; a row's `y` counts from the top of its card.

import type { SourceRef } from '../base/source.ts'
import type { ConditionField } from '../engine/decision.ts'

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

/** One condition of a rule, as the second line of its row says it: field, operator, value. */
export type ConditionSummary = Readonly<{
  field: ConditionField | Readonly<{ type: 'sni' }> | Readonly<{ type: 'port' }> | Readonly<{ type: 'address' }>
  operator: 'exact' | 'prefix' | 'regex' | 'present'
  invert: boolean
  value: string
}>

export type Badge =
  | Readonly<{ type: 'rewrite'; to: string }>
  | Readonly<{ type: 'headers'; count: number }>
  | Readonly<{ type: 'timeout'; duration: string }>
  | Readonly<{ type: 'retries'; attempts: number }>
  | Readonly<{ type: 'mirror'; percent: number }>
  | Readonly<{ type: 'fault' }>
  | Readonly<{ type: 'cors' }>
  | Readonly<{ type: 'redirect'; status: number }>
  | Readonly<{ type: 'directResponse'; status: number }>

/** One `http[]` entry (`tls[]` or `tcp[]` where drawn from the resource) in the rule stack of a virtual host. */
export type RuleRow = Readonly<{
  id: string
  /** Its place in the stack, from 1. */
  number: number
  name: string
  /** The alternatives (OR), each a list of conditions (AND); an empty list matches everything. */
  alternatives: readonly (readonly ConditionSummary[])[]
  badges: readonly Badge[]
  /** The Envoy routes that it became, as indexes in the virtual host; empty if it was not compiled. */
  routeIndexes: readonly number[]
  /** The virtual service that it belongs to. */
  virtualService: Readonly<{ name: string; namespace: string }>
  source: SourceRef
  y: number
  height: number
}>

export type ServerRow = Readonly<{
  id: string
  port: number
  protocol: string
  tlsMode: string | undefined
  hosts: readonly string[]
  source: SourceRef
  y: number
  height: number
}>

export type SubsetRow = Readonly<{
  id: string
  name: string
  labels: Readonly<Record<string, string>>
  /** False if no DestinationRule defines it. */
  defined: boolean
  /** Workloads in the files that it selects. */
  workloads: number
  source: SourceRef | undefined
  y: number
  height: number
}>

export type PolicyIcon = 'loadBalancer' | 'connectionPool' | 'outlierDetection' | 'tls'

type NodeOf<Type extends string, Fields> = Readonly<{
  type: Type
  id: string
  box: Box
  source: SourceRef | undefined
}> &
  Readonly<Fields>

export type GatewayNode = NodeOf<'gateway', { name: string; namespace: string; servers: readonly ServerRow[] }>
export type MeshNode = NodeOf<'mesh', { namespaces: readonly string[]; evaluated: boolean }>
/** One Envoy virtual host; several with the same routes share a card (istiod makes one for each port). */
export type VirtualHostMember = Readonly<{
  routeConfiguration: string
  virtualHost: string
  domains: readonly string[]
}>
/** What answers a request that no rule takes. */
export type Otherwise = 'notFound' | 'redirectToHttps'
export type VirtualHostNode = NodeOf<
  'virtualHost',
  {
    /** The viewpoint it was compiled for; undefined if drawn from the resource alone (not evaluated). */
    viewpoint: string | undefined
    /** Where its requests come in; `none` if no gateway of the files serves it. */
    entry: 'gateway' | 'mesh' | 'none'
    /** Empty if drawn from the resource. */
    members: readonly VirtualHostMember[]
    /** The domains of all members; the `hosts` if drawn from the resource. */
    domains: readonly string[]
    virtualServices: readonly string[]
    rows: readonly RuleRow[]
    /** What happens when no rule matches, drawn as the last row; undefined if it is not evaluated. */
    otherwise: Readonly<{ outcome: Otherwise; y: number; height: number }> | undefined
  }
>
export type DestinationNode = NodeOf<
  'destination',
  {
    kind: 'service' | 'serviceEntry' | 'unknown'
    host: string
    name: string
    namespace: string
    ports: readonly number[]
    /** Put in by `assume`; without it requests get 503 NC. */
    assumed: boolean
    /** True for a ServiceEntry that is not `MESH_INTERNAL`. */
    outsideMesh: boolean
    subsets: readonly SubsetRow[]
    /** Workloads in the files that it selects. */
    workloads: number
    policies: readonly PolicyIcon[]
    /** True if it only receives copies. */
    mirrorOnly: boolean
  }
>
export type PillNode = NodeOf<'pill', { action: 'redirect' | 'directResponse'; status: number; target: string }>
export type NotEvaluatedNode = NodeOf<'notEvaluated', { kind: string; name: string; namespace: string }>

export type GraphNode = GatewayNode | MeshNode | VirtualHostNode | DestinationNode | PillNode | NotEvaluatedNode

/** An end of an edge: a node, or one row of it. */
export type EdgeEnd = Readonly<{ node: string; row?: string }>

export type GraphEdge = Readonly<{
  id: string
  type: 'server' | 'route' | 'mirror' | 'redirect' | 'directResponse' | 'unknown'
  from: EdgeEnd
  to: EdgeEnd
  /** Share of the rule's requests in percent; undefined for a single destination. */
  percent: number | undefined
}>

export type Graph = Readonly<{
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  width: number
  height: number
}>

/** How the live request stands to a rule row. */
export type RowState = 'taken' | 'refused' | 'nearMiss' | 'notTried'

/** What a decision lights up in a graph. */
export type LivePath = Readonly<{
  nodes: readonly string[]
  /** Lit server and subset rows. */
  rows: readonly string[]
  /** State by rule row id, of the virtual host that took the request. */
  rules: Readonly<Record<string, RowState>>
  /** Index of the trace's route candidate that speaks for a rule row (its first failing or its taken one). */
  candidates: Readonly<Record<string, number>>
  /** Lit edges with the probability 0..1 that the request takes them. */
  edges: Readonly<Record<string, number>>
  /** The virtual host node whose `otherwise` row answered. */
  otherwise: string | undefined
  virtualHost: string | undefined
  rule: string | undefined
}>
