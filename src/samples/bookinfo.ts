import type { ProjectFile } from '../base/source.ts'

/** The first-run sample: a bookshop behind one gateway; one signed-in tester sees v2 of the reviews, everyone else v3. */
export const bookinfo: ProjectFile = {
  name: 'bookinfo.yaml',
  text: `# A bookshop behind one gateway.
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: bookinfo-gw
  namespace: bookinfo
spec:
  selector:
    istio: ingressgateway
  servers:
  - port: { number: 80, name: http, protocol: HTTP }
    hosts: ["bookinfo.example.com"]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: bookinfo
  namespace: bookinfo
spec:
  gateways: [bookinfo-gw]
  hosts: ["bookinfo.example.com"]
  http:
  # one signed-in tester sees the next version
  - name: jason
    match:
    - uri: { prefix: /reviews }
      headers: { end-user: { exact: jason } }
    route:
    - destination: { host: reviews, subset: v2 }
  - name: everyone
    match:
    - uri: { prefix: /reviews }
    timeout: 2s
    retries: { attempts: 2, perTryTimeout: 500ms }
    route:
    - destination: { host: reviews, subset: v3 }
      weight: 90
    - destination: { host: reviews, subset: v1 }
      weight: 10
  - name: old-shop
    match:
    - uri: { exact: /index.html }
    redirect:
      uri: /productpage
      redirectCode: 301
  - name: pages
    match:
    - uri: { exact: /productpage }
    - uri: { prefix: /static/ }
    - uri: { exact: /login }
    - uri: { exact: /logout }
    route:
    - destination: { host: productpage }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: reviews
  namespace: bookinfo
spec:
  host: reviews
  trafficPolicy:
    loadBalancer: { simple: LEAST_REQUEST }
  subsets:
  - name: v1
    labels: { version: v1 }
  - name: v2
    labels: { version: v2 }
  - name: v3
    labels: { version: v3 }
---
apiVersion: v1
kind: Service
metadata:
  name: reviews
  namespace: bookinfo
spec:
  selector: { app: reviews }
  ports:
  - { name: http, port: 9080 }
---
apiVersion: v1
kind: Service
metadata:
  name: productpage
  namespace: bookinfo
spec:
  selector: { app: productpage }
  ports:
  - { name: http, port: 9080 }
`,
}
