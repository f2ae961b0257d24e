// One certificate in several gateways: a client may reuse its connection for a host of another gateway.
// istio: pkg/config/analysis/analyzers/gateway/certificate.go

import type { ServerTlsSettings } from '../../istio/gateway.ts'
import { selects } from '../../istio/labels.ts'
import type { Report } from '../analyzer.ts'
import { fullName } from '../names.ts'
import type { World } from '../world.ts'

/** IST0138, for each other gateway that has a certificate of this one and whose selector has all labels of this one's. */
export function* certificates({ gateways }: World): Iterable<Report> {
  for (const resource of gateways) {
    for (const other of gateways) {
      if (other === resource || !selects(resource.spec.selector, other.spec.selector ?? {})) continue
      const theirs = (other.spec.servers ?? []).flatMap(({ tls }) => (tls === undefined ? [] : [tls]))
      for (const [i, { tls }] of (resource.spec.servers ?? []).entries()) {
        if (tls === undefined || !theirs.some((their) => sameCertificate(tls, their))) continue
        const names = [fullName(resource.metadata), fullName(other.metadata)]
        const detail = { code: 'IST0138', gateways: names } as const
        yield { resource, detail, at: ['spec', 'servers', i, 'tls'], line: ['metadata', 'name'] }
      }
    }
  }
}

/** The same secret, or the same certificate and key files. */
function sameCertificate(a: ServerTlsSettings, b: ServerTlsSettings): boolean {
  if (a.credentialName || b.credentialName) return a.credentialName === b.credentialName
  const isWhole = Boolean(a.serverCertificate) && Boolean(a.privateKey)
  return isWhole && a.serverCertificate === b.serverCertificate && a.privateKey === b.privateKey
}
