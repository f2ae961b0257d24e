// Ports of gateways against the ports of the Services of their pods.
// istio: pkg/config/analysis/analyzers/gateway/gateway.go

import { selects } from '../../istio/labels.ts'
import type { Service } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { INGRESS_SERVICE } from '../ingress.ts'
import { firstLabel, selectorText } from '../names.ts'
import type { World } from '../world.ts'

/** IST0101 for a selector without pods, else IST0162 for each port that no Service of the pods leads to. */
export function* gatewayPorts(world: World): Iterable<Report> {
  for (const resource of world.gateways) {
    const { selector, servers = [] } = resource.spec
    const text = selectorText(selector)
    const line = ['spec', 'selector', firstLabel(selector)]
    const pods = world.pods.filter(({ labels }) => selects(selector, labels))
    if (pods.length === 0) {
      const detail = { code: 'IST0101', thing: 'selector', value: text } as const
      yield { resource, detail, at: ['spec', 'selector'], line, missing: world.missing('Pod') }
      continue
    }
    // A Service without selector counts for every pod of its namespace.
    const services = world.services.filter(({ metadata, spec }) =>
      pods.some(({ namespace, labels }) => namespace === metadata.namespace && selects(spec.selector, labels)),
    )
    const ports = new Set(services.flatMap(reachablePorts))
    const missing = services.some((service) => service !== INGRESS_SERVICE) ? [] : world.missing('Pod')
    for (const [i, { port }] of servers.entries()) {
      if (port === undefined || ports.has(port.number)) continue
      const detail = { code: 'IST0162', port: port.number, selector: text, ports: [...ports] } as const
      yield { resource, detail, at: ['spec', 'servers', i, 'port', 'number'], line, missing }
    }
  }
}

/** Its ports and target ports, of those whose protocol is written as TCP; a port without protocol does not count. */
const reachablePorts = ({ spec }: Service): readonly number[] =>
  (spec.ports ?? []).flatMap(({ port, protocol, targetPort = 0 }) => {
    if (protocol !== 'TCP') return []
    const target = typeof targetPort === 'number' ? targetPort : /^\d+$/.test(targetPort) ? Number(targetPort) : 0
    return target === 0 ? [port] : [port, target]
  })
