// ServiceEntries that define one host and port.
// kiali: business/checkers/serviceentries/multi_match_checker.go

import { refAt } from '../../base/source.ts'
import type { ServiceEntry } from '../../istio/resource.ts'
import type { Report } from '../check.ts'
import { addTo, namesOf, scopeOf, scopesMeet } from '../names.ts'
import type { World } from '../world.ts'

/** KIA1211, once for each host and port of an entry that another one defines for the same namespaces; with different protocols it is IST0177. */
export function* serviceEntries({ serviceEntries }: World): Iterable<Report> {
  if (serviceEntries.length < 2) return
  const definitions = new Map<string, Definition[]>()
  for (const resource of serviceEntries) {
    const { hosts = [], ports = [], exportTo } = resource.spec
    const scope = scopeOf(exportTo, resource.metadata)
    for (const [index, { number, protocol = '' }] of ports.entries()) {
      for (const host of hosts) {
        const definition = { resource, index, protocol: protocol.toUpperCase(), scope }
        addTo(definitions, `${host.toLowerCase()}:${number}`, definition)
      }
    }
  }
  for (const [name, all] of definitions) {
    if (all.length < 2 || new Set(all.map(({ protocol }) => protocol)).size > 1) continue
    const end = name.lastIndexOf(':')
    for (const { resource, index, scope } of all) {
      const others = all.filter((other) => other.resource !== resource && scopesMeet(scope, other.scope))
      if (others.length === 0) continue
      const names = namesOf(others.map((other) => other.resource))
      const detail = { host: name.slice(0, end), port: Number(name.slice(end + 1)), serviceEntries: names }
      yield {
        ...{ resource, severity: 'warning', detail: { code: 'KIA1211', ...detail }, at: ['spec', 'ports', index] },
        related: others.map((other) => refAt(other.resource.ref, 'spec', 'ports', other.index)),
      }
    }
  }
}

type Definition = Readonly<{
  resource: ServiceEntry
  index: number
  protocol: string
  scope: ReadonlySet<string> | undefined
}>
