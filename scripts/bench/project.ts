// A project as large companies have it: very many virtual services in files of their teams, whose hosts stand under several
// gateways and domains. Each application has a Service, a DestinationRule and a VirtualService of six routes.

type File = Readonly<{ name: string; text: string }>

/** The gateways with the domains that each of them admits. */
const GATEWAYS = [
  { name: 'public', domains: ['shop.example.com', 'pay.example.com', 'media.example.com'] },
  { name: 'partners', domains: ['api.example.org', 'events.example.org'] },
  { name: 'staff', domains: ['desk.example.net', 'reports.example.net', 'tools.example.net'] },
  { name: 'devices', domains: ['iot.example.io', 'firmware.example.io'] },
] as const

/** Teams take the domains in turn, so that every gateway has hosts of several teams. */
const PLACES = GATEWAYS.flatMap(({ name, domains }) => domains.map((domain) => ({ gateway: name, domain })))

const NAMESPACE = 'apps'

const gateway = ({ name, domains }: (typeof GATEWAYS)[number]): string => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: ${name}
  namespace: ${NAMESPACE}
spec:
  selector:
    istio: ingressgateway
  servers:
${domains
  .map(
    (domain) => `  - port:
      number: 80
      name: http-${domain.replaceAll('.', '-')}
      protocol: HTTP
    hosts:
    - "*.${domain}"
`,
  )
  .join('')}`

const route = (host: string, subset: string, more = '') => `    route:
    - destination:
        host: ${host}
        subset: ${subset}
        port:
          number: 8080
${more}`

function application(team: number, n: number): string {
  const name = `app-${n}`
  const host = `${name}.${NAMESPACE}.svc.cluster.local`
  const { gateway, domain } = PLACES[team % PLACES.length] ?? PLACES[0] ?? { gateway: '', domain: '' }
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${NAMESPACE}
  labels:
    team: team-${team}
spec:
  selector:
    app: ${name}
  ports:
  - name: http
    port: 8080
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: ${name}
  namespace: ${NAMESPACE}
spec:
  host: ${host}
  trafficPolicy:
    outlierDetection:
      consecutive5xxErrors: 5
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
  name: ${name}
  namespace: ${NAMESPACE}
spec:
  gateways:
  - ${gateway}
  hosts:
  - ${name}.${domain}
  http:
  - name: preview
    match:
    - uri:
        prefix: /v1/
      headers:
        x-preview:
          exact: always
${route(host, 'v2')}  - name: orders
    match:
    - uri:
        prefix: /v1/orders/
    timeout: 4s
${route(host, 'v1', '      weight: 90\n')}    - destination:
        host: ${host}
        subset: v2
        port:
          number: 8080
      weight: 10
  - name: items
    match:
    - uri:
        regex: /v[0-9]+/items/[0-9]+
      method:
        exact: GET
    rewrite:
      uri: /items
${route(host, 'v1')}  - name: health
    match:
    - uri:
        exact: /healthz
    - uri:
        exact: /readyz
${route(host, 'v1')}  - name: old-pages
    match:
    - uri:
        prefix: /old/
    redirect:
      uri: /v1/
  - name: everything-else
${route(host, 'v1')}`
}

/** As many virtual services as asked for in as many files; the gateways stand in one more file before them. */
export function largeProject(virtualServices: number, files: number): readonly File[] {
  const each = Math.ceil(virtualServices / files)
  const teams = Array.from({ length: files }, (_, team): File => {
    const own = Array.from({ length: Math.min(each, virtualServices - team * each) }, (_, n) => team * each + n + 1)
    return { name: `team-${team}.yaml`, text: own.map((n) => application(team, n)).join('---\n') }
  })
  return [{ name: 'gateways.yaml', text: GATEWAYS.map(gateway).join('---\n') }, ...teams]
}
