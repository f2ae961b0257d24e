// What a closed item of a list says of itself, in the words of its YAML.

type Written = Readonly<Record<string, unknown>>

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values that tell an item apart, most telling first. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  HTTPRoute: ['name', 'match.0.uri.exact', 'match.0.uri.prefix', 'match.0.uri.regex', 'route.0.destination.host'],
  TLSRoute: ['match.0.sniHosts.0', 'route.0.destination.host'],
  TCPRoute: ['match.0.port', 'route.0.destination.host'],
  HTTPMatchRequest: ['name', 'uri.exact', 'uri.prefix', 'uri.regex'],
  HTTPRouteDestination: ['destination.host', 'destination.subset', 'weight'],
  RouteDestination: ['destination.host', 'destination.subset', 'weight'],
  HTTPMirrorPolicy: ['destination.host', 'destination.subset'],
  Server: ['port.number', 'port.protocol', 'hosts.0'],
  Subset: ['name'],
  PortTrafficPolicy: ['port.number'],
  ServicePort: ['number', 'protocol', 'name'],
  WorkloadEntry: ['address'],
  IstioEgressListener: ['port.number', 'hosts.0'],
  IstioIngressListener: ['port.number', 'port.protocol'],
}

/** Up to three telling values, such as `443 HTTPS shop.example.com`; '' if the item has none. */
export function itemTitle(message: string | undefined, written: Written): string {
  const paths = (message === undefined ? undefined : TELLING[message]) ?? ['name', 'host', 'from']
  return paths
    .map((path) => valueAt(written, path.split('.')))
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' ')
}

function valueAt(written: unknown, path: readonly string[]): string {
  const [step, ...rest] = path
  if (step === undefined) return typeof written === 'string' || typeof written === 'number' ? String(written) : ''
  const child: unknown = Array.isArray(written) ? written[Number(step)] : isWritten(written) ? written[step] : undefined
  return valueAt(child, rest)
}
