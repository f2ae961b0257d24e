import type { FieldPath } from '../../base/source.ts'
import type { Destination, VirtualServiceSpec } from '../../istio/virtualService.ts'

/** A destination that a virtual service names, and where. */
export type NamedDestination = Readonly<{
  destination: Destination
  mirror: boolean
  at: FieldPath
  /** The field whose line istioctl prints. */
  line: FieldPath
}>

/** Destinations of routes: TCP, then TLS, then HTTP (istio: analyzers/virtualservice/util.go getRouteDestinations). */
export function routeDestinations({ tcp, tls, http }: VirtualServiceSpec): readonly NamedDestination[] {
  return Object.entries({ tcp, tls, http }).flatMap(([protocol, routes = []]) =>
    routes.flatMap(({ route = [] }, i) =>
      route.map(({ destination = {} }, j): NamedDestination => {
        const at = ['spec', protocol, i, 'route', j, 'destination']
        return { destination, mirror: false, at, line: [...at, 'host'] }
      }),
    ),
  )
}

/** Destinations of mirrors (istio: getHTTPMirrorDestinations). */
export function mirrorDestinations({ http = [] }: VirtualServiceSpec): readonly NamedDestination[] {
  return http.flatMap(({ mirror, mirrors = [] }, i) => {
    const at = ['spec', 'http', i]
    const single = { mirror: true, at: [...at, 'mirror'], line: [...at, 'mirror', 'host'] }
    return [
      ...(mirror === undefined ? [] : [{ ...single, destination: mirror }]),
      ...mirrors.map(({ destination = {} }, j) => ({
        destination,
        mirror: true,
        at: [...at, 'mirrors', j, 'destination'],
        // Istio looks for the host one level too high, and so has no line for it.
        line: [...at, 'mirrors', j, 'host'],
      })),
    ]
  })
}
