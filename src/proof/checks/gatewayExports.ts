// Virtual services that the gateways they name do not see: what counts is the namespace of the pods, not of the Gateway.

import { refAt } from '../../base/source.ts'
import { sharedHosts } from '../../engine/compile/selectVirtualServices.ts'
import type { RoutedVirtualService } from '../../engine/compile/virtualServices.ts'
import { visibilityIn } from '../../engine/compile/visibility.ts'
import type { Lost } from '../details/servers.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike, requestTo } from '../servers.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'

export const gatewayExports: Check = (world) =>
  onceEach(
    [...world.push.virtualServices].flatMap(([gateway, bound]) => {
      const limited = bound.filter(({ exportTo }) => exportTo.length > 0 && !exportTo.includes('*'))
      if (limited.length === 0) return []
      const proxies = world.proxies.filter(({ servers }) => servers.some(({ server }) => server.gateway === gateway))
      return limited.flatMap((one) => hiddenFrom(one, gateway, proxies, world))
    }),
  )

function hiddenFrom(
  virtualService: RoutedVirtualService,
  gateway: string,
  proxies: readonly ProvedProxy[],
  { virtualServices }: World,
): readonly ProofFinding[] {
  const { exportTo, namespace, name, from } = virtualService
  const [proxy] = proxies
  if (proxy === undefined) return []
  if (proxies.some(({ viewpoint }) => visibilityIn(exportTo, namespace, viewpoint.namespace) !== 'hidden')) return []
  const { assumed } = proxy.viewpoint
  // Who names another namespace may know where the pods run.
  if (assumed && exportTo.some((one) => one !== '.' && one !== '~' && one !== namespace)) return []
  const written = virtualServices.find(({ ref }) => ref === from)?.spec.exportTo
  const detail = {
    code: 'RW0135',
    ...{ virtualService: `${namespace}/${name}`, gateway, namespace: proxy.viewpoint.namespace },
    ...{ assumed, lost: lostRequest(virtualService, gateway, proxy) },
  } as const
  const at = written === undefined ? refAt(from, 'spec') : refAt(from, 'spec', 'exportTo')
  return [{ severity: assumed ? 'warning' : 'error', at, related: [], detail }]
}

function lostRequest(virtualService: RoutedVirtualService, gateway: string, proxy: ProvedProxy): Lost | undefined {
  for (const { server, isServed } of proxy.servers) {
    if (!isServed || server.gateway !== gateway) continue
    for (const { host } of sharedHosts(server, virtualService)) {
      const lost = lostAt(proxy.prepared, requestTo(server, namesLike(host)[0] ?? ''))
      if (lost !== undefined) return lost
    }
  }
  return undefined
}
