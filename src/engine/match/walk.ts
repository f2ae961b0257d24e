// The way of one request through the proxy, stage by stage, up to the point that decides it.

import type { FilterChain, FilterChainTarget, Listener } from '../../envoy/listener.ts'
import type { Reason } from '../reason.ts'
import type { TestRequest } from '../request.ts'
import { acceptRequest, type Rejection } from './acceptRequest.ts'
import type { HttpRequest } from './httpRequest.ts'
import { type Connection, inspectConnection, matchFilterChain } from './matchFilterChain.ts'
import { matchListener } from './matchListener.ts'
import { matchRoute } from './matchRoute.ts'
import { type Domain, matchVirtualHost } from './matchVirtualHost.ts'
import type { PreparedConfig, PreparedRoute, PreparedRouteConfiguration, PreparedVirtualHost } from './prepare.ts'

/** How far a request came, and what stopped it. Each later type has passed the stages of the ones before. */
export type Way =
  | Readonly<{ type: 'noListener' }>
  | (AtListener & Readonly<{ type: 'noFilterChain' }>)
  | (AtFilterChain & Readonly<{ type: 'closed'; reason: Reason }>)
  | (AtFilterChain & Readonly<{ type: 'tcp'; target: FilterChainTarget & { type: 'tcp' } }>)
  | (AtFilterChain & Readonly<{ type: 'rejected'; rejection: Rejection }>)
  | (AtRequest & Readonly<{ type: 'noVirtualHost' }>)
  | (AtVirtualHost & Readonly<{ type: 'requireTls' | 'noRoute' }>)
  | (AtVirtualHost & Readonly<{ type: 'route'; routeIndex: number; route: PreparedRoute }>)

export type AtListener = Readonly<{ listener: Listener; connection: Connection }>
export type AtFilterChain = AtListener & Readonly<{ chain: FilterChain }>
export type AtRequest = AtFilterChain & Readonly<{ http: HttpRequest; routes: PreparedRouteConfiguration | undefined }>
export type AtVirtualHost = AtRequest & Readonly<{ host: PreparedVirtualHost; domain: Domain }>

/** Walks a request through listener, filter chain, codec, virtual host and routes. */
export function walk(prepared: PreparedConfig, request: TestRequest): Way {
  const listener = matchListener(prepared.config.listeners, request.port, request.address)
  if (!listener) return { type: 'noListener' }

  const connection = inspectConnection(listener, request)
  const chain = matchFilterChain(listener, connection)
  if (!chain) return { type: 'noFilterChain', listener, connection }

  const atChain: AtFilterChain = { listener, connection, chain }
  const reason = handshakeFailure(chain, connection, request)
  if (reason) return { ...atChain, type: 'closed', reason }
  if (chain.target.type === 'tcp') return { ...atChain, type: 'tcp', target: chain.target }

  const acceptance = acceptRequest(request, prepared.config.http, connection.tls)
  if (acceptance.type === 'rejected') return { ...atChain, type: 'rejected', rejection: acceptance.rejection }

  const routes = prepared.routeConfiguration(chain.target.routeConfiguration)
  return walkRoutes({ ...atChain, http: acceptance.request, routes })
}

function walkRoutes(atRequest: AtRequest): Way {
  const { http, routes } = atRequest
  const found = routes && matchVirtualHost(routes.domains, http.authority, routes.configuration)
  if (!found) return { ...atRequest, type: 'noVirtualHost' }

  const atHost: AtVirtualHost = { ...atRequest, host: found.host, domain: found.match }
  // Asked before any route is looked at. envoy: ConnectionManagerImpl / VirtualHostImpl, SslRequirements::ALL
  if (found.host.virtualHost.requireTls && http.headers.get('x-forwarded-proto')?.[0] !== 'https') {
    return { ...atHost, type: 'requireTls' }
  }
  const candidates = found.host.routes()
  const routeIndex = matchRoute(candidates, http)
  const route = candidates[routeIndex]
  return route ? { ...atHost, type: 'route', routeIndex, route } : { ...atHost, type: 'noRoute' }
}

/** Why no handshake comes about between this client and the chain's transport socket; undefined if it does. */
function handshakeFailure(chain: FilterChain, connection: Connection, request: TestRequest): Reason | undefined {
  if (chain.tls === undefined) {
    const isHttp = chain.target.type === 'http'
    return isHttp && connection.tls ? { code: 'tlsToPlaintext', port: request.port } : undefined
  }
  if (!connection.tls) return { code: 'plaintextToTls', port: request.port }
  const missing = chain.tls.requireClientCertificate && request.clientCert !== true
  return missing ? { code: 'clientCertificateMissing', mode: chain.tls.mode } : undefined
}
