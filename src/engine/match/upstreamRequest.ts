// What becomes of a request on its way to the destination.
// envoy: source/common/router/config_impl.cc (finalizeRequestHeaders), weighted_cluster_specifier.cc

import type { Route, RouteAction } from '../../envoy/route.ts'
import type { UpstreamRequest } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import { mutateHeaders } from './headerMutations.ts'
import { type HttpRequest, pathWithoutQuery } from './httpRequest.ts'
import { rewritePath } from './pathRewrite.ts'
import type { RegexCache } from './regex.ts'
import { collectHeaders } from './requestHeaders.ts'
import { changedHeaders, removedHeaders } from './shownHeaders.ts'
import type { FormatContext } from './substitutionFormat.ts'
import type { ClusterChoice } from './weightedClusters.ts'

type ForwardAction = Extract<RouteAction, { type: 'route' }>

/** The request as the chosen cluster gets it. Order: the cluster weight's headers, its host; the route's headers, its host;
 *  the path. So header values see the host and path of the client. */
export function forwardRequest(
  route: Route,
  action: ForwardAction,
  choice: ClusterChoice,
  context: FormatContext,
  regexes: RegexCache,
): HttpRequest {
  const headers = new Map(context.request.headers)
  const request = { ...context.request, headers }
  mutateHeaders(headers, choice.headers.requestAdd, choice.headers.requestRemove, { ...context, request })
  // A cluster weight's host leaves no x-envoy-original-host, so a route's host rewrite records this one.
  if (choice.hostRewrite !== undefined) request.authority = choice.hostRewrite
  mutateHeaders(headers, route.headers.requestAdd, route.headers.requestRemove, { ...context, request })
  if (action.hostRewrite !== undefined) {
    headers.set('x-envoy-original-host', [request.authority])
    request.authority = action.hostRewrite
  }
  if (action.pathRewrite && request.path !== undefined) {
    const rewritten = rewritePath(action.pathRewrite, route.match.path, request.path, regexes)
    if (rewritten !== undefined) {
      headers.set('x-envoy-original-path', [request.path])
      request.path = rewritten
      request.bare = pathWithoutQuery(rewritten)
    }
  }
  return request
}

/** The forwarded request next to what the client sent; `originalPath` is there if a rewrite was done. */
export function describeUpstream(sent: TestRequest, prepared: HttpRequest, forwarded: HttpRequest): UpstreamRequest {
  const before = collectHeaders(sent.headers)
  const set = changedHeaders(before, forwarded.headers)
  const removed = removedHeaders(before, forwarded.headers)
  const rewritten = forwarded.headers.get('x-envoy-original-path') !== prepared.headers.get('x-envoy-original-path')
  return {
    method: forwarded.method,
    path: forwarded.path ?? '',
    authority: forwarded.authority,
    ...(set && { set }),
    ...(removed && { removed }),
    ...(rewritten && prepared.path !== undefined && { originalPath: prepared.path }),
  }
}
