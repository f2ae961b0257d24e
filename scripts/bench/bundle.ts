// A bundle of the size asked for, as a cluster would print it: one Gateway, and for each virtual service (a host and 5 routes)
// a Service and a DestinationRule. And two hosts with very many routes.

const GATEWAY = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: shop
spec:
  selector:
    istio: ingressgateway
  servers:
  - port:
      number: 80
      name: http
      protocol: HTTP
    hosts:
    - "*.example.com"
`

const application = (n: number, timeout = '3s') => `---
apiVersion: v1
kind: Service
metadata:
  name: app-${n}
  namespace: shop
spec:
  selector:
    app: app-${n}
  ports:
  - name: http
    port: 8080
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: app-${n}
  namespace: shop
spec:
  host: app-${n}.shop.svc.cluster.local
  subsets:
  - name: v1
    labels:
      version: v1
  - name: v2
    labels:
      version: v2
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: app-${n}
  namespace: shop
spec:
  gateways:
  - edge
  hosts:
  - app-${n}.example.com
  http:
  - name: opted-in
    match:
    - uri:
        prefix: /api/
      headers:
        x-canary:
          exact: always
    route:
    - destination:
        host: app-${n}.shop.svc.cluster.local
        subset: v2
  - name: api
    match:
    - uri:
        prefix: /api/
    - uri:
        regex: /v[0-9]+/.*
    rewrite:
      uri: /
    timeout: ${timeout}
    retries:
      attempts: 2
    route:
    - destination:
        host: app-${n}.shop.svc.cluster.local
        subset: v1
      weight: 80
    - destination:
        host: app-${n}.shop.svc.cluster.local
        subset: v2
      weight: 20
  - name: icon
    match:
    - uri:
        exact: /favicon.ico
    route:
    - destination:
        host: app-${n}.shop.svc.cluster.local
        subset: v1
  - name: everything-else
    route:
    - destination:
        host: app-${n}.shop.svc.cluster.local
        subset: v1
`

/** A text of `virtualServices` virtual services (about 1.4 KB each with what belongs to it); `app-N.example.com` are their hosts. */
export const bundle = (virtualServices: number): string =>
  GATEWAY + Array.from({ length: virtualServices }, (_, index) => application(index + 1)).join('')

/** The document of `app-N`'s virtual service in it, with another timeout. */
export const changedVirtualService = (n: number, timeout: string): string =>
  application(n, timeout).split('---\n').at(-1) ?? ''

const manyRoutes = (matches: readonly string[]): string => `${GATEWAY}---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: many
  namespace: shop
spec:
  gateways: [edge]
  hosts: [many.example.com]
  http:
${matches.map((match, index) => `  - name: r${index}\n    match: [{${match}}]\n    route: [{destination: {host: app-${index}}}]\n`).join('')}`

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** `count` routes of one host, by prefix and by exact path in turn, every third with a header as well. */
export const plainRoutes = (count: number): string =>
  manyRoutes(
    numbers(count).map((n) => {
      const path = n % 2 === 0 ? `prefix: /team-${n}/` : `exact: /team-${n}/orders`
      return `uri: {${path}}${n % 3 === 2 ? ', headers: {x-canary: {exact: always}}' : ''}`
    }),
  )

/** `count` routes of one host by regex. */
export const regexRoutes = (count: number): string =>
  manyRoutes(numbers(count).map((n) => `uri: {regex: "/team-${n}/(?:orders|items)/[0-9]+"}`))
