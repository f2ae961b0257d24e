// The request that shows a problem, and how it stands in the request bar.

import type { TestRequest } from '../../engine/request.ts'
import type { RequestDraft } from '../state/studioState.ts'
import type { ToldProblem } from './told.ts'

/** Undefined for what no single request shows. */
export function witnessOf({ said, refutedBy }: ToldProblem): TestRequest | undefined {
  if (refutedBy !== undefined) return refutedBy
  return said.type === 'proof' && 'request' in said.detail ? said.detail.request : undefined
}

const SCHEMES = { HTTP: 'http', HTTPS: 'https', TLS: 'tls', TCP: 'tcp' } as const
const PORTS: Readonly<Record<string, number>> = { HTTP: 80, HTTPS: 443 }

/** The fields of the request bar that make this request. */
export function toDraft(request: TestRequest): Partial<RequestDraft> {
  const { protocol, port, host, method, path, headers, sni, clientCert = false } = request
  const bare = host.replace(/:\d+$/, '')
  const shownPort = port === PORTS[protocol] ? '' : `:${port}`
  // The URL gives the Host header; one that differs is a header line of its own.
  const sent = `${bare}${shownPort}`
  const isHttp = protocol === 'HTTP' || protocol === 'HTTPS'
  return {
    url: `${SCHEMES[protocol]}://${sent}${path}`,
    method: method === '' ? 'GET' : method,
    headers: host === sent || !isHttp ? headers : [['Host', host], ...headers],
    // Without TLS there is nothing to say; with it, '' shows no name.
    sni: protocol === 'TLS' ? (sni ?? '') : sni,
    clientCert,
  }
}
