// Gateways that offer one host at one port.
// kiali: business/checkers/gateways/multi_match_checker.go

import { refAt } from '../../base/source.ts'
import type { Gateway } from '../../istio/resource.ts'
import type { Report } from '../check.ts'
import { addTo, fullName } from '../names.ts'
import type { World } from '../world.ts'

/**
 * KIA0301 for a server's host that another server has too, at the same port under the same selector. A wildcard beside a host that
 * it covers is only worth knowing: Istio serves both.
 */
export function* gateways({ gateways }: World): Iterable<Report> {
  const groups = new Map<string, Offer[]>()
  for (const resource of gateways) {
    const selector = JSON.stringify(Object.entries(resource.spec.selector ?? {}).sort())
    for (const [server, { port, hosts = [] }] of (resource.spec.servers ?? []).entries()) {
      for (const [index, written] of hosts.entries()) {
        addTo(groups, `${port?.number ?? 0} ${selector}`, offerOf(resource, server, index, written))
      }
    }
  }
  for (const offers of groups.values()) if (offers.length > 1) yield* sharedIn(offers)
}

type Offer = Readonly<{
  resource: Gateway
  server: number
  index: number
  /** Whose virtual services may use it; `*` is everybody. */
  scope: string
  host: string
}>

function offerOf(resource: Gateway, server: number, index: number, written: string): Offer {
  const [scope = '', host] = written.split('/')
  const meant = scope === '.' ? resource.metadata.namespace : scope
  return { resource, server, index, scope: host === undefined ? '*' : meant, host: (host ?? written).toLowerCase() }
}

function* sharedIn(offers: readonly Offer[]): Iterable<Report> {
  const byHost = new Map<string, Offer[]>()
  for (const offer of offers) addTo(byHost, offer.host, offer)
  const wildcards = offers.filter(({ host }) => host.startsWith('*'))
  for (const offer of offers) {
    const { resource, server, index, host } = offer
    const meets = (other: Offer) => other !== offer && scopesOverlap(offer, other)
    const alike = (byHost.get(host) ?? []).filter(meets)
    const covering = wildcards.filter((other) => other.host !== host && covers(other.host, host) && meets(other))
    const others = alike.length > 0 ? alike : covering
    if (others.length === 0) continue
    yield {
      ...{ resource, severity: alike.length > 0 ? 'warning' : 'info', at: ['spec', 'servers', server, 'hosts', index] },
      of: ['spec', 'servers', server],
      detail: {
        code: 'KIA0301',
        host,
        port: resource.spec.servers?.[server]?.port?.number ?? 0,
        gateways: [...new Set(others.map((other) => fullName(other.resource.metadata)))].sort(),
        written: alike.length > 0 ? 'alike' : 'covered',
      },
      related: others.map((other) => refAt(other.resource.ref, 'spec', 'servers', other.server, 'hosts', other.index)),
    }
  }
}

const scopesOverlap = (a: Offer, b: Offer): boolean => a.scope === b.scope || a.scope === '*' || b.scope === '*'

/** `*` everything, any other wildcard the names below it; of two of these Kiali says nothing. */
const covers = (wildcard: string, host: string): boolean =>
  wildcard === '*' || (!host.startsWith('*') && host.endsWith(wildcard.slice(1)))
