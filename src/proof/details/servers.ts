// What is said of the servers of gateways: their places on ports, their hosts, and the rules that they do not read.

import type { TestRequest } from '../../engine/request.ts'

/** A server as people speak of it: `number` counts `servers[]` from 1, `gateway` is `namespace/name`. */
export type ServerLabel = Readonly<{ gateway: string; number: number }>

/** A request that no rule answers: it gets 404, its connection is closed or refused, or it is passed on as bytes. */
export type Lost = Readonly<{ request: TestRequest; outcome: 'notFound' | 'closed' | 'bytes' }>

export type ServerDetail =
  /** An earlier server has the port: for another protocol, or with a `host` that this one repeats. */
  | Readonly<{
      code: 'RW0130'
      port: number
      protocol: string
      by: ServerLabel
      byProtocol: string
      host: string | undefined
      lost: Lost | undefined
    }>
  /** No listener takes its protocol. */
  | Readonly<{ code: 'RW0131'; port: number }>
  /** All servers that admit its hosts pass on bytes; `mode` is that of a server that passes TLS on unread, empty where none is written. */
  | Readonly<{
      code: 'RW0132'
      virtualService: string
      protocol: string
      mode: string | undefined
      lost: Lost
    }>
  /** Requests for the hosts are sent to HTTPS, where no server takes them. */
  | Readonly<{ code: 'RW0133'; hosts: readonly string[]; request: TestRequest; location: string }>
  /** The redirect leaves the host out, because it is written with a namespace. */
  | Readonly<{ code: 'RW0134'; host: string; lost: Lost; answered: TestRequest }>
  /** It is not exported to the namespace that the gateway's pods run in, as far as is known. */
  | Readonly<{
      code: 'RW0135'
      virtualService: string
      gateway: string
      namespace: string
      assumed: boolean
      lost: Lost | undefined
    }>
  /** Of a wildcard host the servers admit only a part. */
  | Readonly<{ code: 'RW0136'; host: string; served: readonly string[]; lost: Lost }>
  /** A host with a dot at its end, which Host headers do not have; `elsewhere`: passed by the rules, to where it would go without them. */
  | Readonly<{ code: 'RW0137'; host: string; request: TestRequest; outcome: Lost['outcome'] | 'elsewhere' }>
  /** No virtual service has these hosts of a server. */
  | Readonly<{ code: 'RW0138'; hosts: readonly string[]; lost: Lost }>
