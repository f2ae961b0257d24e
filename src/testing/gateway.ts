// A gateway with one virtual service, compiled and ready to be asked.

import { compile } from '../engine/compile/compile.ts'
import { type PreparedConfig, prepare } from '../engine/match/prepare.ts'
import type { TestRequest } from '../engine/request.ts'
import { resourcesOf } from './resources.ts'

const GATEWAY = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw}
spec:
  selector: {istio: ingressgateway}
  servers:
  - {port: {number: 80, name: http, protocol: HTTP}, hosts: ['*']}
  - {port: {number: 443, name: https, protocol: HTTPS}, tls: {mode: SIMPLE, credentialName: cert}, hosts: [a.com]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {ports: [{name: http, port: 80}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: routes}
spec:
  hosts: [a.com]
  gateways: [gw]
  http:
`

/** Ports 80 and 443 (TLS); virtual service `routes` for `a.com` with these `http[]` entries (YAML list); Services `web`, `api`. */
export function gatewayWith(http: string): PreparedConfig {
  const resources = resourcesOf(GATEWAY + http.replace(/^/gm, '  '))
  const proxy = { type: 'gateway', namespace: 'istio-system', labels: { istio: 'ingressgateway' } } as const
  return prepare(compile(resources, proxy), { destinationHeaders: [['x-upstream', 'real']] })
}

/** `GET` over HTTP to `a.com` on port 80, changed as told. */
export const get = (path: string, change: Partial<TestRequest> = {}): TestRequest => ({
  protocol: 'HTTP',
  port: 80,
  host: 'a.com',
  method: 'GET',
  path,
  headers: [],
  ...change,
})
