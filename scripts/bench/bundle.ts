// A bundle of the size asked for, as a cluster would print it: one Gateway, and for each virtual service a Service and a
// DestinationRule.

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

const application = (n: number) => `---
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
    timeout: 3s
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
  - name: everything-else
    route:
    - destination:
        host: app-${n}.shop.svc.cluster.local
        subset: v1
`

/** A text of `virtualServices` virtual services (about 1.4 KB each with what belongs to it); `app-N.example.com` are their hosts. */
export function bundle(virtualServices: number): string {
  return GATEWAY + Array.from({ length: virtualServices }, (_, index) => application(index + 1)).join('')
}
