// Certificates that gateways name (istio: pkg/config/analysis/analyzers/gateway/secret.go).

import { selects } from '../../istio/labels.ts'
import type { Report } from '../analyzer.ts'
import { firstLabel, fullName, selectorText, shortOrFullName } from '../names.ts'
import type { World } from '../world.ts'

/** IST0101 for a credentialName without Secret in the namespace of the gateway's pods, or for a selector without pods. */
export function* secrets(world: World): Iterable<Report> {
  const known = new Set(world.others('Secret', '').map(({ metadata }) => fullName(metadata)))
  for (const resource of world.gateways) {
    const { selector, servers = [] } = resource.spec
    const pod = world.pods.find(({ labels }) => selects(selector, labels))
    if (pod === undefined) {
      const detail = { code: 'IST0101', thing: 'selector', value: selectorText(selector) } as const
      const line = ['spec', 'selector', firstLabel(selector)]
      yield { resource, detail, at: ['spec', 'selector'], line, missing: world.missing('Pod') }
      continue
    }
    for (const [i, { tls }] of servers.entries()) {
      const value = tls?.credentialName ?? ''
      if (value === '' || known.has(shortOrFullName(pod.namespace, value))) continue
      const at = ['spec', 'servers', i, 'tls', 'credentialName']
      const detail = { code: 'IST0101', thing: 'credentialName', value } as const
      yield { resource, detail, at, line: at, missing: world.missing('Secret') }
    }
  }
}
