// ServiceEntries that give one host and port different protocols.
// istio: pkg/config/analysis/analyzers/serviceentry/conflictingserviceentries.go

import type { ServiceEntry } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { exportScopes } from '../hosts.ts'
import { fullName } from '../names.ts'
import type { World } from '../world.ts'

type Definition = Readonly<{
  scope: string
  host: string
  port: number
  protocol: string
  index: number
  resource: ServiceEntry
}>

/** IST0177, once for each ServiceEntry; those exported to all count in every scope. */
export function* conflictingServiceEntries({ serviceEntries }: World): Iterable<Report> {
  const definitions = new Map<string, Definition[]>()
  for (const definition of serviceEntries.flatMap(definitionsOf)) {
    const key = keyOf(definition.scope, definition)
    definitions.set(key, [...(definitions.get(key) ?? []), definition])
  }
  const reported = new Set<ServiceEntry>()
  for (const own of definitions.values()) {
    const [first] = own
    if (first === undefined) continue
    const { scope, host, port } = first
    const all = scope === '*' ? own : [...own, ...(definitions.get(keyOf('*', first)) ?? [])]
    const protocols = [...new Set(all.map(({ protocol }) => protocol.toUpperCase()))].sort()
    if (protocols.length < 2) continue
    const names = [...new Set(all.map(({ resource }) => fullName(resource.metadata)))].sort()
    for (const { resource, index } of all.filter((each) => !reported.has(each.resource))) {
      if (reported.has(resource)) continue
      reported.add(resource)
      const detail = { code: 'IST0177', serviceEntries: names, host, port, protocols } as const
      yield { resource, detail, at: ['spec', 'ports', index, 'protocol'], line: ['metadata', 'name'] }
    }
  }
}

const keyOf = (scope: string, { host, port }: Pick<Definition, 'host' | 'port'>): string => `${scope}/${host}:${port}`

const definitionsOf = (resource: ServiceEntry): readonly Definition[] => {
  const { hosts = [], ports = [], exportTo } = resource.spec
  return exportScopes(exportTo, resource.metadata.namespace).flatMap((scope) =>
    hosts.flatMap((host) =>
      ports.map(({ number: port, protocol = '' }, index) => ({ scope, host, port, protocol, index, resource })),
    ),
  )
}
