// Short ways to compile a text and look at one part of the result, for tests.

import { compile } from '../engine/compile/compile.ts'
import type { Proxy as MeshProxy } from '../engine/proxy.ts'
import { routeJson } from '../envoy/protobufJson.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import type { Route, RouteAction } from '../envoy/route.ts'
import { resourcesOf } from './resources.ts'

/** The usual ingress gateway. */
export const INGRESS: MeshProxy = {
  type: 'gateway',
  namespace: 'istio-system',
  labels: { istio: 'ingressgateway' },
}

export const compiled = (text: string, proxy = INGRESS): ProxyConfig => compile(resourcesOf(text), proxy)

/** One document; `spec` in flow style. */
export const document = (kind: string, name: string, spec: string, namespace = 'default', more = ''): string => `---
apiVersion: networking.istio.io/v1
kind: ${kind}
metadata: {name: ${name}, namespace: ${namespace}${more}}
spec: ${spec}
`

export const service = (name: string, ports: readonly number[], namespace = 'default'): string =>
  document('Service', name, `{ports: [${ports.map((port) => `{port: ${port}, name: http-${port}}`)}]}`, namespace)

/** A Gateway `gw` for the ingress gateway, with these servers. */
export const gateway = (servers: string, name = 'gw', namespace = 'default'): string =>
  document('Gateway', name, `{selector: {istio: ingressgateway}, servers: ${servers}}`, namespace)

/** An HTTP server on port 80 for all hosts. */
export const HTTP_80 = '{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}'

/** The routes of a virtual service of host `a.com` with this `http` list, behind one HTTP server on port 80. */
export function routesOf(http: string, more = '', proxy = INGRESS): readonly Route[] {
  const virtualService = document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], http: ${http}}`)
  const { routeConfigurations } = compiled(gateway(`[${HTTP_80}]`) + virtualService + more, proxy)
  return routeConfigurations.get('http.80')?.virtualHosts.flatMap(({ routes }) => routes) ?? []
}

/** The first such route's part in Envoy's JSON. */
export const routeJsonOf = (http: string, more = ''): Readonly<Record<string, unknown>> => {
  const [route] = routesOf(http, more)
  return route ? routeJson(route) : {}
}

export function actionOf(http: string, more = ''): RouteAction | undefined {
  return routesOf(http, more)[0]?.action
}
