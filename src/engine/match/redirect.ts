// The Location of a redirect. envoy: source/common/http/utility.cc (newUri), source/common/router/config_impl.cc

import type { PathMatcher } from '../../envoy/matcher.ts'
import type { RouteAction } from '../../envoy/route.ts'
import type { HttpRequest } from './httpRequest.ts'
import { withoutPort } from './matchVirtualHost.ts'
import { rewritePrefix } from './pathRewrite.ts'

type Redirect = Extract<RouteAction, { type: 'redirect' }>

/** `scheme://host[:port]path?query` of a redirect route. */
export function redirectLocation(redirect: Redirect, matcher: PathMatcher, request: HttpRequest): string {
  const scheme = redirect.scheme || request.scheme
  // A port is never left out, even the scheme's own, and is put behind a host that has one already.
  const port = redirect.port === 0 ? '' : `:${redirect.port}`
  const host = redirect.host || requestHost(request, scheme, redirect.port !== 0)
  return `${scheme}://${host}${port}${redirectPath(redirect, matcher, request.path ?? '')}`
}

/** The 301 of `require_tls`: the Host as sent, port included, and the whole path. */
export function tlsRedirectLocation(request: HttpRequest): string {
  return `https://${request.authority}${request.path ?? ''}`
}

// The port in the Host stays, unless the redirect sets one or the old scheme's default port meets another scheme.
function requestHost({ authority, headers }: HttpRequest, scheme: string, setsPort: boolean): string {
  const bare = withoutPort(authority)
  if (bare === authority || setsPort) return bare
  const oldScheme = headers.get('x-forwarded-proto')?.[0]
  const port = authority.slice(bare.length)
  const isOldDefault = (oldScheme === 'http' && port === ':80') || (oldScheme === 'https' && port === ':443')
  return scheme !== oldScheme && isOldDefault ? bare : authority
}

// An empty path keeps the request's. A path that has a query of its own replaces the request's query.
function redirectPath({ path }: Redirect, matcher: PathMatcher, requestPath: string): string {
  if (path.type === 'prefix') return rewritePrefix(path.value, matcher, requestPath)
  if (path.value === '') return requestPath
  const rooted = path.value.startsWith('/') ? path.value : `/${path.value}`
  const queryStart = requestPath.indexOf('?')
  return queryStart < 0 || rooted.includes('?') ? rooted : rooted + requestPath.slice(queryStart)
}
