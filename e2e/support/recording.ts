// The recordings of real Istio and Envoy, as far as the page tests read them.

import { readFileSync } from 'node:fs'
import { sharedPath } from '../../src/testing/shared.ts'

export type RecordedRequest = Readonly<{
  proxy: string
  protocol: 'HTTP' | 'HTTPS' | 'TLS' | 'TCP'
  host: string
  port: number
  /** These are absent where bytes were recorded: they were a plain `GET /`. */
  method?: string
  path?: string
  headers?: readonly (readonly [string, string])[]
  /** Of sidecars: where the connection was sent to. */
  address?: string
  sni?: string
  clientCert?: boolean
  expect: Readonly<{
    outcome: 'upstream' | 'local' | 'closed' | 'refused'
    status?: number
    virtualHost?: string
    route?: string
    destinations?: readonly Readonly<{ cluster: string; weight: number; missing?: true }>[]
  }>
}>

export type RecordedProxy = Readonly<{
  name: string
  type: 'gateway' | 'sidecar'
  namespace: string
  labels: Readonly<Record<string, string>>
}>

export type Recording = Readonly<{
  id: string
  resources: string
  proxies: readonly RecordedProxy[]
  requests: readonly RecordedRequest[]
  /** Documents that were rejected, or admitted with warnings. */
  admission?: readonly Readonly<{ schema?: unknown; webhook?: unknown }>[]
  envoyRejects?: unknown
}>

/** Every `stride`-th recorded configuration of a family that was loaded as a whole; none where the recordings are not at hand. */
export function recordingsOf(family: string, stride: number): readonly Recording[] {
  const path = sharedPath(`conformance/routing/${family}.jsonl`, `page answers of ${family}`)
  const lines = path === undefined ? [] : readFileSync(path, 'utf8').trim().split('\n')
  const all = lines.map((line): Recording => JSON.parse(line))
  return all.filter(wasLoaded).filter((_, index) => index % stride === 0)
}

const wasLoaded = ({ admission = [], envoyRejects }: Recording) =>
  envoyRejects === undefined && admission.every(({ schema, webhook }) => schema === undefined && webhook === undefined)
