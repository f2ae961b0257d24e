// What istiod would send to one Envoy.

import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { Resource } from '../../istio/resource.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import { gatewayCompiler } from './compileGateway.ts'
import type { PushContext } from './pushContext.ts'
import { pushContext, pushContexts } from './pushContext.ts'
import { rememberLast } from './remember.ts'
import { compileSidecar } from './sidecar/compileSidecar.ts'

export type Compile = (resources: readonly Resource[], proxy: MeshProxy) => ProxyConfig

/**
 * The listeners, route configurations and clusters of one proxy; of a sidecar those for what its workload sends. Resources that
 * an API server would refuse, or would have replaced by a later one of the same name, must not come in.
 */
export const compile: Compile = (resources, proxy) => compileProxy(pushContext(resources), proxy)

/** As `compile`, for several proxies of the same resources. */
export function compileProxy(push: PushContext, proxy: MeshProxy): ProxyConfig {
  return proxy.type === 'sidecar' ? compileSidecar(push, proxy) : gatewayCompiler(proxy)(push)
}

/**
 * `compile` with a memory, for one project whose resources change a few at a time: unchanged ones are known by being the same
 * objects. It keeps what it made for the proxies of the latest two versions of the resources.
 */
export function createCompiler(): Compile {
  const pushOf = rememberLast(pushContexts())
  let current: readonly Resource[] = []
  let gateways = new Map<string, (push: PushContext) => ProxyConfig>()
  let before: typeof gateways = new Map()
  return (resources, proxy) => {
    const push = pushOf(resources)
    if (proxy.type === 'sidecar') return compileSidecar(push, proxy)
    if (resources !== current) {
      before = gateways
      gateways = new Map()
      current = resources
    }
    const key = JSON.stringify([proxy.namespace, proxy.labels])
    const compileFor = gateways.get(key) ?? before.get(key) ?? gatewayCompiler(proxy)
    gateways.set(key, compileFor)
    return compileFor(push)
  }
}
