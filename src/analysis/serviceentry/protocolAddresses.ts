// TCP ports of ServiceEntries without addresses (istio: pkg/config/analysis/analyzers/serviceentry/protocoladdresses.go).

import type { Report } from '../analyzer.ts'
import type { World } from '../world.ts'

/** IST0134, for each port that states TCP or nothing; addresses that a running istiod allots are not known here. */
export function* protocolAddresses({ serviceEntries }: World): Iterable<Report> {
  for (const resource of serviceEntries) {
    const { addresses = [], ports = [] } = resource.spec
    if (addresses.length > 0) continue
    for (const [i, { protocol = '' }] of ports.entries()) {
      if (protocol !== '' && protocol.toUpperCase() !== 'TCP') continue
      const at = ['spec', 'ports', i]
      yield { resource, detail: { code: 'IST0134' }, at, line: [...at, 'name'] }
    }
  }
}
