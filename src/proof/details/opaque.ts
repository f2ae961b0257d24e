// What is proved of `tls[]` and `tcp[]` rules.

import type { TestRequest } from '../../engine/request.ts'
import type { RuleLabel } from '../finding.ts'

export type OpaqueDetail =
  /** No proxy has the `tls[]` or `tcp[]` rule; `request` is a connection as it asks for, which goes elsewhere. */
  | Readonly<{ code: 'RW0121'; rule: RuleLabel; cause: NoChainCause; request?: TestRequest }>
  /** Filter chains of others take every connection of the `tls[]` or `tcp[]` rule, such as `request`; without any they are closed. */
  | Readonly<{ code: 'RW0190'; rule: RuleLabel; by: readonly ChainOwner[]; request: TestRequest }>
  /** The rule asks for other destination addresses than clients of the port connect to. */
  | Readonly<{ code: 'RW0191'; rule: RuleLabel; port: number; addresses: readonly string[] }>
  /** The rule takes connections for server names that no server of its gateways admits, such as `request`. */
  | Readonly<{
      code: 'RW0192'
      rule: RuleLabel
      serverName: string
      hosts: readonly string[]
      port: number
      request: TestRequest
    }>

/** Whose a filter chain is: a rule's, a gateway server's, a service's, or the one of a sidecar for what the mesh does not know. */
export type ChainOwner =
  | Readonly<{ type: 'rule'; rule: RuleLabel }>
  | Readonly<{ type: 'server'; gateway: string; port: number }>
  | Readonly<{ type: 'service'; name: string }>
  | Readonly<{ type: 'passthrough' }>

/** The kind of rules that a port has a use for; `none`: for no virtual service's. */
export type RuleKind = 'http' | 'tls' | 'tcp' | 'none'

/** Why istiod makes no filter chain of a `tls[]` or `tcp[]` rule. */
export type NoChainCause =
  /** An earlier match of the port has one of its server names: the whole match is dropped. */
  | Readonly<{ type: 'serverName'; serverName: string; by: RuleLabel }>
  /** An earlier rule takes all connections of the port. */
  | Readonly<{ type: 'earlierRule'; by: RuleLabel }>
  /** It asks for a port that its gateways, or the services of its hosts, do not have. */
  | Readonly<{ type: 'port'; port: number; ports: readonly number[] }>
  /** It names a gateway that its virtual service is not bound to. */
  | Readonly<{ type: 'gateways'; gateways: readonly string[] }>
  /** The server, or the service's port, uses rules of another kind. */
  | Readonly<{ type: 'kind'; of: 'server' | 'service'; name: string; port: number; takes: RuleKind }>
  /** No server of its gateways admits its hosts. */
  | Readonly<{ type: 'host'; gateways: readonly string[] }>
