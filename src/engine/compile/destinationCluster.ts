import type { PortSelector } from '../../istio/virtualService.ts'
import { UNKNOWN_SERVICE } from './names.ts'
import type { RouteContext } from './routeContext.ts'

/** What a destination says, in a route or by itself. */
export type NamedDestination = Readonly<{
  host?: string | undefined
  subset?: string | undefined
  port?: PortSelector | undefined
}>

/**
 * The cluster that a destination names, whether it exists or not. Without a port it is the service's only one, else the
 * port the server declares; an ExternalName stands for the host it names (istio: route.go GetDestinationCluster).
 */
export function destinationCluster(
  destination: NamedDestination | undefined,
  context: Pick<RouteContext, 'serviceOf' | 'listenPort' | 'nameOf'>,
): string {
  if (!destination?.host) return UNKNOWN_SERVICE
  const service = context.serviceOf(destination.host)
  const onlyPort = service?.ports.length === 1 ? service.ports[0]?.number : undefined
  const port = destination.port === undefined ? (onlyPort ?? context.listenPort) : (destination.port.number ?? 0)
  return context.nameOf(port, destination.subset ?? '', service?.externalName ?? destination.host)
}
