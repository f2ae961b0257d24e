// Gateways that offer one host at one port of one workload.
// istio: pkg/config/analysis/analyzers/gateway/conflictinggateway.go, pilot/pkg/model/gateway.go CheckDuplicates

import { selects } from '../../istio/labels.ts'
import type { Gateway } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { firstLabel, fullName, selectorText } from '../names.ts'
import type { World } from '../world.ts'

/** IST0145 for each server that shares a host, written alike, and the bind address with another gateway's server at its port. */
export function* conflictingGateways(world: World): Iterable<Report> {
  const offers = offersOf(world.gateways)
  for (const resource of world.gateways) {
    const { selector, servers = [] } = resource.spec
    const text = selectorText(selector)
    const same = offers.filter((offer) => sharesPods(world, resource, offer))
    if (text !== '' && same.length === 0) {
      const detail = { code: 'IST0101', thing: 'selector', value: text } as const
      const line = ['spec', 'selector', firstLabel(selector)]
      yield { resource, detail, at: ['spec', 'selector'], line, missing: world.missing('Pod') }
      continue
    }
    for (const [i, { port, hosts = [], bind = '' }] of servers.entries()) {
      const number = port?.number ?? 0
      const others = same.filter((offer) => offer.port === number && offer.owner !== fullName(resource.metadata))
      const gateways = others.filter((offer) => isDuplicate(offer, hosts, bind)).map(({ owner }) => owner)
      if (gateways.length === 0) continue
      const detail = { code: 'IST0145', gateways: gateways.sort(), selector: text, port: number, hosts } as const
      yield { resource, detail, at: ['spec', 'servers', i, 'hosts'] }
    }
  }
}

/** What a gateway offers at a port: of several servers the last one counts. `binds` are by host. */
type Offer = Readonly<{
  selector: Readonly<Record<string, string>>
  port: number
  owner: string
  binds: Map<string, string>
}>

function offersOf(gateways: readonly Gateway[]): readonly Offer[] {
  const offers = new Map<string, Offer>()
  for (const { metadata, spec } of gateways) {
    const owner = fullName(metadata)
    for (const { port, hosts = [], bind = '' } of spec.servers ?? []) {
      const number = port?.number ?? 0
      const binds = new Map(hosts.map((host) => [host, bind]))
      offers.set(`${owner} ${number}`, { selector: spec.selector ?? {}, port: number, owner, binds })
    }
  }
  return [...offers.values()]
}

/** The same selector; or the text of one contains the other's, and a pod has the labels of both. */
function sharesPods({ pods }: World, { spec }: Gateway, offer: Offer): boolean {
  const text = selectorText(spec.selector)
  const other = selectorText(offer.selector)
  if (text === other) return true
  if (!text.includes(other) && !other.includes(text)) return false
  return pods.some(({ labels }) => selects(spec.selector, labels) && selects(offer.selector, labels))
}

/**
 * Istio adds the hosts that it found no duplicates for to what the other gateway is known to offer, so later servers meet them
 * there. It takes the gateways in random order, two runs of it may differ; here the order is that of the text.
 */
function isDuplicate({ binds }: Offer, hosts: readonly string[], bind: string): boolean {
  if (hosts.some((host) => binds.get(host) === bind)) return true
  for (const host of hosts) binds.set(host, bind)
  return false
}
