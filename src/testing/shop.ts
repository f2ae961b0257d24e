// The example of the design: a gateway with two servers, five rules in order, a canary, a mirror and a mesh-only host.

export const SHOP = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: public-gw, namespace: shop }
spec:
  selector: { istio: ingressgateway }
  servers:
  - port: { number: 80, name: http, protocol: HTTP }
    hosts: ["*.example.com"]
  - port: { number: 443, name: https, protocol: HTTPS }
    tls: { mode: SIMPLE, credentialName: shop-cert }
    hosts: ["shop.example.com"]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop-routes, namespace: shop }
spec:
  gateways: [public-gw]
  hosts: ["*.example.com"]
  http:
  - name: legacy-login
    match:
    - uri: { exact: /login }
    redirect: { uri: /service/login, redirectCode: 301 }
  - name: canary-opt-in
    match:
    - uri: { prefix: /service/api/ }
      headers: { x-canary: { exact: always } }
    route:
    - destination: { host: catalog, subset: v2 }
  - name: public-api
    match:
    - uri: { prefix: /service/api/public/ }
    rewrite: { uri: /api/public/ }
    headers: { request: { set: { x-entry: edge } } }
    timeout: 3s
    retries: { attempts: 2 }
    route:
    - destination: { host: catalog, subset: v1 }
      weight: 80
    - destination: { host: catalog, subset: v2 }
      weight: 20
  - name: service
    match:
    - uri: { prefix: /service/ }
    route:
    - destination: { host: auth }
    mirror: { host: auth-shadow }
    mirrorPercentage: { value: 10 }
  - name: checkout-freeze
    match:
    - uri: { prefix: /checkout }
    directResponse: { status: 503 }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: catalog, namespace: shop }
spec:
  host: catalog
  trafficPolicy:
    loadBalancer: { simple: LEAST_REQUEST }
    connectionPool: { tcp: { maxConnections: 100 } }
    tls: { mode: ISTIO_MUTUAL }
  subsets:
  - name: v1
    labels: { version: v1 }
  - name: v2
    labels: { version: v2 }
---
apiVersion: v1
kind: Service
metadata: { name: catalog, namespace: shop }
spec:
  selector: { app: catalog }
  ports: [{ name: http, port: 8080 }]
---
apiVersion: v1
kind: Service
metadata: { name: auth, namespace: shop }
spec:
  selector: { app: auth }
  ports: [{ name: http, port: 8080 }]
---
apiVersion: v1
kind: Service
metadata: { name: auth-shadow, namespace: shop }
spec:
  selector: { app: auth-shadow }
  ports: [{ name: http, port: 8080 }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews, namespace: shop }
spec:
  hosts: [reviews]
  http:
  - match:
    - headers: { end-user: { exact: jason } }
    route:
    - destination: { host: reviews, subset: v2 }
  - route:
    - destination: { host: reviews, subset: v1 }
---
apiVersion: v1
kind: Service
metadata: { name: reviews, namespace: shop }
spec:
  selector: { app: reviews }
  ports: [{ name: http, port: 9080 }]
`
