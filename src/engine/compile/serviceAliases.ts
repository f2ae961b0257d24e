// ExternalName Services: each is one more name of the service it leads to, over any number of steps.
// istio: pilot/pkg/model/push_context.go resolveServiceAliases

import { compareText } from '../../istio/ordering.ts'
import type { RegistryService } from './serviceRegistry.ts'

export type ServiceAlias = Readonly<{ hostname: string; namespace: string }>

/** The services, each with its aliases by namespace and name. An alias that leads round in a circle leads nowhere. */
export function withAliases(services: readonly RegistryService[]): readonly RegistryService[] {
  const aliases = services.filter(({ resolution }) => resolution === 'alias')
  if (aliases.length === 0) return services
  const nextHost = new Map(aliases.map(({ hostname, externalName = '' }) => [hostname, externalName]))
  const byTarget = new Map<string, ServiceAlias[]>()
  for (const { hostname, namespace } of aliases) {
    const target = finalHost(hostname, nextHost)
    if (target === undefined) continue
    byTarget.set(target, [...(byTarget.get(target) ?? []), { hostname, namespace }])
  }
  for (const list of byTarget.values()) {
    list.sort((a, b) => compareText(a.namespace, b.namespace) || compareText(a.hostname, b.hostname))
  }
  return services.map((service) => {
    const own = byTarget.get(service.hostname)
    return own === undefined ? service : { ...service, aliases: own }
  })
}

function finalHost(host: string, nextHost: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>()
  for (let at = host; ; ) {
    const next = nextHost.get(at)
    if (next === undefined) return at
    if (seen.has(at)) return undefined
    seen.add(at)
    at = next
  }
}
