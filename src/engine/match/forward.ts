// A route that forwards: fault, then CORS, then the router; one answer for each cluster that can be picked.
// envoy: source/extensions/filters/http/{fault,cors}, source/common/router/router.cc

import type { Route, RouteAction } from '../../envoy/route.ts'
import type { Answer } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import { applyCors, type CorsVerdict, setCorsHeaders } from './cors.ts'
import { faultEffect } from './fault.ts'
import { type MutableHeaders, mutateHeaders } from './headerMutations.ts'
import type { HttpRequest } from './httpRequest.ts'
import { replyLocally } from './localReply.ts'
import type { PreparedConfig } from './prepare.ts'
import { collectHeaders } from './requestHeaders.ts'
import { shownOfRoute } from './routeShown.ts'
import { shownHeaders } from './shownHeaders.ts'
import type { FormatContext } from './substitutionFormat.ts'
import { describeUpstream, forwardRequest } from './upstreamRequest.ts'
import { type ClusterChoice, clusterChoices } from './weightedClusters.ts'

type ForwardAction = Extract<RouteAction, { type: 'route' }>
type Outcome = Omit<Answer, 'probability'>

/** The answers of a forwarding route, in route order; a split that has no weight at all has no cluster to find. */
export function forward(
  prepared: PreparedConfig,
  route: Route,
  action: ForwardAction,
  sent: TestRequest,
  request: HttpRequest,
): readonly Answer[] {
  const choices = clusterChoices(action.clusters)
  if (choices.length === 0) return [{ probability: 1, ...clusterNotFound([], request) }]
  const shown = shownOfRoute(route, action, choices, prepared.config.clusters)
  const upgrade = request.headers.get('upgrade')?.[0]
  const cors = applyCors(route.cors, request, prepared.regexes)
  return choices.map((choice) => ({
    probability: choice.probability,
    ...(prepared.config.clusters.has(choice.cluster) && { cluster: choice.cluster }),
    ...shown,
    ...(upgrade !== undefined && upgrade.toLowerCase() !== 'websocket'
      ? replyLocally({ status: 403, details: 'upgrade_failed', flags: [], body: '' }, request)
      : outcomeOf(prepared, route, action, choice, cors, sent, request)),
  }))
}

function outcomeOf(
  prepared: PreparedConfig,
  route: Route,
  action: ForwardAction,
  choice: ClusterChoice,
  cors: CorsVerdict,
  sent: TestRequest,
  request: HttpRequest,
): Outcome {
  const { delays, abort } = faultEffect(route.fault)
  const flags = delays ? ['DI'] : []
  const context = formatContext(route, choice.cluster, sent, request)
  const addHeaders = (headers: MutableHeaders) => mutateResponse(headers, route, choice, context, 0)
  if (abort) {
    const reply = { ...abort, details: 'fault_filter_abort', flags: [...flags, 'FI'], body: 'fault filter abort' }
    return replyLocally(reply, request, addHeaders)
  }
  if (cors.type === 'preflight') {
    // The filter's own answer: the route's response headers are not put on it.
    return replyLocally({ status: 200, details: 'cors_response', flags, body: '' }, request, (headers) =>
      setCorsHeaders(headers, cors),
    )
  }
  if (!prepared.config.clusters.has(choice.cluster)) {
    return clusterNotFound(flags, request, (headers) => {
      addHeaders(headers)
      setCorsHeaders(headers, cors)
    })
  }
  const forwarded = forwardRequest(route, action, choice, context, prepared.regexes)
  const headers: MutableHeaders = collectHeaders(prepared.environment.destinationHeaders)
  mutateResponse(headers, route, choice, { ...context, request: forwarded }, 200)
  setCorsHeaders(headers, cors)
  const responseHeaders = shownHeaders(headers)
  return {
    outcome: 'upstream',
    status: 200,
    ...(flags.length > 0 && { flags: flags.join(',') }),
    details: 'via_upstream',
    upstream: describeUpstream(sent, request, forwarded),
    ...(responseHeaders && { responseHeaders }),
  }
}

function clusterNotFound(
  flags: readonly string[],
  request: HttpRequest,
  addHeaders?: (headers: MutableHeaders) => void,
): Outcome {
  const reply = { status: 503, details: 'cluster_not_found', flags: [...flags, 'NC'], body: '' }
  return replyLocally(reply, request, addHeaders)
}

/** The picked cluster weight's response headers, then the route's. */
function mutateResponse(
  headers: MutableHeaders,
  route: Route,
  choice: ClusterChoice,
  context: FormatContext,
  code: number,
): void {
  const withResponse = { ...context, response: { code, headers } }
  mutateHeaders(headers, choice.headers.responseAdd, choice.headers.responseRemove, withResponse)
  mutateHeaders(headers, route.headers.responseAdd, route.headers.responseRemove, withResponse)
}

export function formatContext(route: Route, cluster: string, sent: TestRequest, request: HttpRequest): FormatContext {
  return {
    request,
    port: sent.port,
    serverName: request.tls ? (sent.sni ?? '') : '',
    routeName: route.name,
    cluster,
    response: undefined,
  }
}
