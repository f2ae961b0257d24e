// Sidecar configurations in one line a listener or virtual host, for tests.

import type { Proxy as MeshProxy } from '../engine/proxy.ts'
import type { FilterChain, Listener } from '../envoy/listener.ts'
import { compiled, document } from './compiled.ts'

/** A pod of namespace `default`. */
export const CLIENT: MeshProxy = { type: 'sidecar', namespace: 'default', labels: { app: 'client' } }

/** A Service with this address; `ports` in flow style, e.g. `{port: 80, name: http}`. */
export const serviceAt = (name: string, address: string, ports: string, namespace = 'default'): string =>
  document('Service', name, `{clusterIP: ${address}, ports: [${ports}]}`, namespace)

export const serviceEntry = (name: string, spec: string, namespace = 'default'): string =>
  document('ServiceEntry', name, spec, namespace)

/** `name: chain | chain else default` of each listener but virtualOutbound. */
export const listenersOf = (text: string, proxy = CLIENT): readonly string[] =>
  compiled(text, proxy)
    .listeners.filter(({ useOriginalDst }) => !useOriginalDst)
    .map(listenerText)

function listenerText({ name, filterChains, defaultFilterChain }: Listener): string {
  const otherwise = defaultFilterChain ? ` else ${chainText(defaultFilterChain)}` : ''
  return `${name}: ${filterChains.map(chainText).join(' | ')}${otherwise}`
}

function chainText({ match, target }: FilterChain): string {
  const conditions = [
    ...match.prefixRanges,
    ...match.serverNames,
    ...(match.applicationProtocols.length > 0 ? ['HTTP'] : []),
  ]
  const goal =
    target.type === 'http'
      ? `routes ${target.routeConfiguration}`
      : target.clusters.map(({ cluster, weight }) => (weight === 100 ? cluster : `${cluster}*${weight}`)).join('+')
  return conditions.length > 0 ? `[${conditions}] ${goal}` : goal
}

/** `name [domains] routes` of each virtual host but the last, which takes all hosts. */
export function virtualHostsOf(text: string, name: string, proxy = CLIENT): readonly string[] {
  const hosts = compiled(text, proxy).routeConfigurations.get(name)?.virtualHosts ?? []
  return hosts
    .filter((host) => host.name !== 'allow_any' && host.name !== 'block_all')
    .map((host) => `${host.name} [${host.domains}] ${host.routes.map((route) => route.name)}`)
}
