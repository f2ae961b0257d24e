// istio: pilot/pkg/networking/core/route/route.go ApplyRedirect

import type { RouteAction } from '../../envoy/route.ts'
import type { HttpRedirect } from '../../istio/virtualService.ts'

const CODES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** The redirect; a code that Envoy has no name for leaves the route without action. */
export function redirectAction(redirect: HttpRedirect, listenPort: number, isTls: boolean): RouteAction {
  const code = redirect.redirectCode || 301
  if (!CODES.has(code)) return { type: 'none' }
  return {
    type: 'redirect',
    host: redirect.authority ?? '',
    path: redirect.prefixRewrite
      ? { type: 'prefix', value: redirect.prefixRewrite }
      : { type: 'path', value: redirect.uri ?? '' },
    scheme: redirect.scheme ?? '',
    port: redirectPort(redirect, listenPort, isTls),
    code,
  }
}

/** The port to name, 0 if none: a scheme's own port is not named. */
function redirectPort(redirect: HttpRedirect, listenPort: number, isTls: boolean): number {
  // Routes are built for one port, so "the request's port" is known beforehand.
  const port = redirect.port ?? (redirect.derivePort === 'FROM_REQUEST_PORT' ? listenPort : 0)
  const scheme = redirect.scheme || (isTls ? 'https' : 'http')
  return (scheme === 'http' && port === 80) || (scheme === 'https' && port === 443) ? 0 : port
}
