// The Envoy routes of one virtual service, for one server of a gateway.
// istio: pilot/pkg/networking/core/route/route.go BuildHTTPRoutesForVirtualService, TranslateRoute

import { addressBelow } from '../../base/address.ts'
import type { Route } from '../../envoy/route.ts'
import type { HttpEntry, MatchEntry } from '../../istio/httpEntries.ts'
import { selects } from '../../istio/labels.ts'
import type { HttpMatchRequest } from '../../istio/virtualService.ts'
import { corsPolicy } from './cors.ts'
import { directResponse } from './directResponse.ts'
import { httpFault } from './fault.ts'
import { headerMutations, NO_OPERATIONS } from './headerMutations.ts'
import { redirectAction } from './redirect.ts'
import { forwardingAction } from './routeAction.ts'
import type { RouteContext } from './routeContext.ts'
import { isCatchAll, routeMatch } from './routeMatch.ts'

/** The routes in order, cut after the first that matches everything; empty if none is for this port and proxy. */
export function virtualServiceRoutes(context: RouteContext): readonly Route[] {
  const routes: Route[] = []
  const { name, namespace } = context.virtualService
  const owner = { name, namespace }
  for (const entry of context.virtualService.http) {
    if (addRoutes(routes, entry, context, owner)) break
  }
  // A list that grew keeps room for more; ten thousand of them are many.
  return routes.slice()
}

/** Adds the routes of an entry; true if the last one takes all that is left. */
function addRoutes(
  routes: Route[],
  entry: HttpEntry,
  context: RouteContext,
  virtualService: Route['virtualService'],
): boolean {
  if (entry.matches.length === 0) {
    routes.push(httpRoute(entry, undefined, routeEffect(entry, context, virtualService)))
    return true
  }
  let effect: RouteEffect | undefined
  for (const match of entry.matches) {
    if (!appliesHere(match.match, context)) continue
    effect ??= routeEffect(entry, context, virtualService)
    const route = httpRoute(entry, match, effect)
    routes.push(route)
    if (isCatchAll(route.match)) return true
  }
  return false
}

/** Whether a match is for this port, gateway and proxy; with `gateways` set, source conditions are not looked at (istio: sourceMatchHTTP). */
function appliesHere(match: HttpMatchRequest, { proxy, gateway, listenPort }: RouteContext): boolean {
  if (match.port && match.port !== listenPort) return false
  if (match.gateways && match.gateways.length > 0) return match.gateways.includes(gateway)
  return (
    selects(match.sourceLabels, proxy.labels) && (!match.sourceNamespace || match.sourceNamespace === proxy.namespace)
  )
}

/** What all routes of an entry do; they differ in their matches and names. */
type RouteEffect = Omit<Route, 'name' | 'match'>

function routeEffect(entry: HttpEntry, context: RouteContext, virtualService: Route['virtualService']): RouteEffect {
  const { route } = entry
  const own =
    route.headers === undefined ? NO_OPERATIONS : headerMutations(route.headers, addressBelow(entry, 'headers'))
  const { action, headers } =
    route.redirect !== undefined
      ? { action: redirectAction(route.redirect, context.listenPort, context.isTls), headers: own.mutations }
      : route.directResponse !== undefined
        ? { action: directResponse(route.directResponse), headers: own.mutations }
        : forwardingAction(entry, own, context)
  return {
    action,
    headers,
    cors: route.corsPolicy && corsPolicy(route.corsPolicy),
    fault: route.fault && httpFault(route.fault),
    from: entry.ref,
    virtualService,
  }
}

const httpRoute = ({ route, ref }: HttpEntry, match: MatchEntry | undefined, effect: RouteEffect): Route => ({
  // A named match of an unnamed entry gives a name with a leading dot.
  name: match?.match.name ? `${route.name ?? ''}.${match.match.name}` : (route.name ?? ''),
  match: routeMatch(match, ref),
  action: effect.action,
  headers: effect.headers,
  cors: effect.cors,
  fault: effect.fault,
  from: effect.from,
  virtualService: effect.virtualService,
})
