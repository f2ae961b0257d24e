// The picture as data: nodes in fixed lanes, rows in order, edges between rows. Made in the worker, drawn by the studio.
// Sizes and places are CSS px of the picture at 100%; a row's `y` counts from the top of its card.

import type { SourceRef } from '../base/source.ts'
import type { ConditionField } from '../engine/decision.ts'
import type { TlsMode } from '../istio/gateway.ts'

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

/** One condition of a rule, as the second line of its row says it: field, operator, value. */
export type ConditionSummary = Readonly<{
  field: ConditionField | Readonly<{ type: 'sni' | 'port' | 'address' | 'sourceLabels' | 'sourceNamespace' }>
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
  /** `percent` is the share of the requests that wait; `duration` is as written. */
  | Readonly<{ type: 'delay'; percent: number; duration: string }>
  /** `status`: an HTTP status, or the name of a gRPC one. */
  | Readonly<{ type: 'abort'; percent: number; status: string }>
  | Readonly<{ type: 'cors' }>
  | Readonly<{ type: 'redirect'; status: number }>
  | Readonly<{ type: 'directResponse'; status: number }>

/**
 * Why no proxy has an entry as a rule: an entry before it takes every request, its delegate is not there, every request is
 * sent on to https before the rules, or no proxy asks for it.
 */
export type LeftOut = 'behindCatchAll' | 'delegateMissing' | 'redirected' | 'noProxy'

/** One `http[]`, `tls[]` or `tcp[]` entry in the rule stack of its card. */
export type RuleRow = Readonly<{
  id: string
  /** Its place in the stack, from 1. */
  number: number
  name: string
  /** The alternatives (OR), each a list of conditions (AND); an empty list matches everything. */
  alternatives: readonly (readonly ConditionSummary[])[]
  badges: readonly Badge[]
  /** The Envoy routes that it became, as indexes in the virtual host; empty for `tls[]`, `tcp[]` and what was not compiled. */
  routeIndexes: readonly number[]
  /** The virtual service that it belongs to (of a delegate's rule: the root). */
  virtualService: Readonly<{ name: string; namespace: string }>
  /** The virtual service that the rule is delegated to. */
  delegate?: Readonly<{ name: string; namespace: string }>
  /** Given if no proxy has it. */
  leftOut?: LeftOut
  source: SourceRef
  y: number
  height: number
}>

export type ServerRow = Readonly<{
  id: string
  port: number
  protocol: string
  /** Undefined without TLS; a `tls` block that states none passes TLS through. */
  tlsMode: TlsMode | undefined
  /** True if plaintext requests are sent on to https. */
  httpsRedirect: boolean
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

/** A setting as written: its path below the policy, e.g. `tcp.maxConnections`, and its value. */
export type PolicySetting = Readonly<{ field: string; value: string }>

/** A policy that a DestinationRule sets for a host, or for one subset or port of it. */
export type Policy = Readonly<{
  type: PolicyIcon
  subset: string | undefined
  port: number | undefined
  settings: readonly PolicySetting[]
  source: SourceRef
}>

type NodeOf<Type extends string, Fields> = Readonly<{
  type: Type
  id: string
  box: Box
  source: SourceRef | undefined
}> &
  Readonly<Fields>

export type GatewayNode = NodeOf<
  'gateway',
  { name: string; namespace: string; servers: readonly ServerRow[]; more?: FoldRow }
>
/** Where requests of workloads come from; namespaces are those that were compiled for. */
export type MeshNode = NodeOf<
  'mesh',
  { namespaces: readonly string[]; workloads: number; settings: readonly MeshRow[] }
>

/** A Sidecar or the mesh configuration: what changes what sidecars do. */
export type MeshRow = Readonly<{
  id: string
  kind: 'Sidecar' | 'MeshConfig'
  name: string
  namespace: string
  /** Whose sidecars a Sidecar is for; empty for all of its namespace. */
  labels: Readonly<Record<string, string>>
  source: SourceRef
  y: number
  height: number
}>

/** Proxies that something is for: all of a namespace, those with these labels in it, or (`isRest`) those without such labels. */
export type Audience = Readonly<{ namespace: string; labels: Readonly<Record<string, string>>; isRest: boolean }>

/** One Envoy virtual host, or the filter chains of one listener. Those that send requests alike share a card. */
export type HostMember = Readonly<{
  /** Ids of the viewpoints that have it. */
  viewpoints: readonly string[]
}> &
  (
    | Readonly<{ type: 'virtualHost'; routeConfiguration: string; virtualHost: string; domains: readonly string[] }>
    /** `chains`: for each row of the card the places of its chains in the listener. */
    | Readonly<{ type: 'filterChains'; listener: string; port: number; chains: readonly (readonly number[])[] }>
  )

/** What becomes of a request that no row takes; of bytes `service`: they go to the service that was called. */
export type Otherwise = 'notFound' | 'redirectToHttps' | 'closed' | 'passthrough' | 'blackHole' | 'service'

export type VirtualHostNode = NodeOf<
  'virtualHost',
  {
    /** What its rows are made of: routes, or filter chains told apart by server name (`tls`) or by address and port. */
    protocol: 'http' | 'tls' | 'tcp'
    /** Where its requests come in; `none` if no proxy has it. */
    entry: 'gateway' | 'mesh' | 'none'
    /** The proxies that have it, where other proxies of the mesh do not; otherwise empty. */
    audience: readonly Audience[]
    /** Empty if drawn from the resource, as no proxy has it. */
    members: readonly HostMember[]
    /** The domains or server names of all members; the `hosts` if there are none. */
    domains: readonly string[]
    virtualServices: readonly string[]
    rows: readonly RuleRow[]
    /** What happens when no rule matches, drawn as the last row; undefined if a rule takes all, or nothing was compiled. */
    otherwise: Readonly<{ id: string; outcome: Otherwise; y: number; height: number }> | undefined
    /** In a folded picture, of a host with very many rules: `rows` are those that are open, these stand for the others. */
    fold?: Readonly<{ by: FoldBy; rules: number; rows: readonly RuleFold[] }>
  }
>

/** What a proxy does with requests that no virtual service routes. */
export type UnroutedRow = Readonly<{
  id: string
  /** `service`: to the service called; `serverName`: to the service that the SNI names; the others where the cluster says. */
  to: 'service' | 'serverName' | 'passthrough' | 'blackHole' | 'egressProxy'
  /** The Sidecar's outboundTrafficPolicy or the server, if one says so. */
  source: SourceRef | undefined
  y: number
  height: number
}>
export type UnroutedNode = NodeOf<
  'unrouted',
  {
    entry: 'gateway' | 'mesh'
    audience: readonly Audience[]
    viewpoints: readonly string[]
    rows: readonly UnroutedRow[]
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
    policies: readonly Policy[]
    /** False if no rule sends requests or copies there. */
    isReached: boolean
    /** True if it only receives copies. */
    mirrorOnly: boolean
    /** In a folded picture, of a host that only folded rules lead to: how many; it has no rows then. */
    foldedRules?: number
  }
>
/**
 * Where a request ends that goes to no host of the files: `status` is 0 and `target` empty where they say nothing; an
 * abort by gRPC status names it in `target`.
 */
export type PillNode = NodeOf<
  'pill',
  { action: 'redirect' | 'directResponse' | 'abort' | 'passthrough' | 'blackHole'; status: number; target: string }
>
/** A resource that takes no part: it is not evaluated, or a cluster would refuse it. */
export type NotEvaluatedNode = NodeOf<
  'notEvaluated',
  { kind: string; name: string; namespace: string; refusedBy: Refusing | undefined }
>

/** Who of a cluster refuses a resource: the API server by the CRD, or istiod's webhook. */
export type Refusing = 'crd' | 'webhook'

/** One of many that stand apart: a card's id, kind and name. */
export type ApartRow = Readonly<{
  id: string
  kind: string
  name: string
  namespace: string
  source: SourceRef | undefined
  y: number
  height: number
}>
/**
 * The line above what stands apart at the end of a lane; of many it is a list, closed: rows have their places in the open one.
 * `refused`: what a cluster would not take; `unreached`: hosts that no rule names; `withoutEntry`: virtual services that no proxy has; `meshSettings`: Sidecars.
 */
export type ApartNode = NodeOf<
  'apart',
  {
    about: 'unreached' | 'withoutEntry' | 'notEvaluated' | 'refused' | 'meshSettings'
    counts: readonly Readonly<{ kind: string; count: number }>[]
    rows: readonly ApartRow[]
  }
>

/** What the rules of a large host are folded by. */
export type FoldBy = 'outcome' | 'path' | 'file' | 'destination' | 'none'

/** A row that stands for others while it is closed, and heads them while it is open. */
export type FoldRow = Readonly<{ id: string; count: number; isOpen: boolean; y: number; height: number }>

/** Neighbouring rules of one host as one row. */
export type RuleFold = FoldRow &
  Readonly<{
    /** Numbers of the first and the last rule. */
    first: number
    last: number
    /** How many folds are inside; 0 if the rules themselves are. */
    groups: number
    /** True for a fold inside another. */
    isInner: boolean
    /** What the rules have in common: the beginning of their paths, their file, the host that they lead to; empty if nothing. */
    common: string
    /** True if `common` is only the beginning of what they have. */
    isPrefix: boolean
    /** How the live request stands to all of them; undefined without one. */
    state: 'refused' | 'notTried' | undefined
    /** Of refused ones: the fields that failed first, each once. */
    failed: readonly ConditionField['type'][]
  }>

/** Cards of one lane as one: hosts by gateway and domain suffix, gateways, destinations. */
export type FoldNode = NodeOf<
  'fold',
  {
    of: 'hosts' | 'gateways' | 'destinations'
    count: number
    isOpen: boolean
    /** Of hosts: what their names end in, and the names of the gateways that lead to them; empty without. */
    suffix: string
    entries: readonly string[]
    /** `error`: a rule inside leads to a host or subset that is not defined; `warning`: no proxy has one of the hosts. */
    worst: 'error' | 'warning' | undefined
    /** The cards that it stands for, or heads. */
    inside: readonly string[]
  }
>

/** What a user folded and opened. */
export type FoldChoices = Readonly<{
  /** By id of the host. */
  by: Readonly<Record<string, FoldBy>>
  /** By id of the fold; what is not in here is closed. */
  open: Readonly<Record<string, boolean>>
  /** Cards and rows that must be in the picture. */
  pinned: readonly string[]
}>

export type GraphNode =
  | FoldNode
  | GatewayNode
  | MeshNode
  | VirtualHostNode
  | UnroutedNode
  | DestinationNode
  | PillNode
  | NotEvaluatedNode
  | ApartNode

/** An end of an edge: a node, or one row of it. */
export type EdgeEnd = Readonly<{ node: string; row?: string }>

export type GraphEdge = Readonly<{
  id: string
  /** `bundle`: edges of several kinds that leave from folded rules, or lead to folded destinations. */
  type: 'server' | 'route' | 'mirror' | 'redirect' | 'directResponse' | 'abort' | 'delegate' | 'unknown' | 'bundle'
  from: EdgeEnd
  to: EdgeEnd
  /** Share of the rule's requests in percent; undefined for a single destination. */
  percent: number | undefined
  /** Given if no proxy has its rule. */
  unused?: true
  /** Of a bundle: how many edges it stands for. */
  count?: number
  /** The `route[]` entry or the mirror that it was drawn for, of several the first one. */
  source?: SourceRef
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
  /** Lit server, unrouted and subset rows. */
  rows: readonly string[]
  /** State by rule row id, of the virtual host that took the request. */
  rules: Readonly<Record<string, RowState>>
  /** Index of the trace's route candidate (of bytes: filter chain candidate) that speaks for a rule row: its first failing or its taken one. */
  candidates: Readonly<Record<string, number>>
  /** Lit edges with the probability 0..1 that the request takes them. */
  edges: Readonly<Record<string, number>>
  /** A lit edge that is drawn for this request alone: to a service that no virtual service routes. */
  direct?: GraphEdge
  /** The virtual host node whose `otherwise` row decided. */
  otherwise: string | undefined
  virtualHost: string | undefined
  rule: string | undefined
  /** The rule that came nearest without taking the request. */
  nearest?: string | undefined
}>
