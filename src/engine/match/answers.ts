// From the way of a request to the answers that are possible, in the fields of a decision.

import { assertNever } from '../../base/assertNever.ts'
import { utf8Text } from '../../base/bytes.ts'
import type { Answer } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import { faultEffect } from './fault.ts'
import { formatContext, forward } from './forward.ts'
import { mutateHeaders } from './headerMutations.ts'
import type { HttpRequest } from './httpRequest.ts'
import { type LocalReply, replyLocally } from './localReply.ts'
import type { PreparedConfig, PreparedRoute } from './prepare.ts'
import { redirectLocation, tlsRedirectLocation } from './redirect.ts'
import { tcpAnswers } from './tcpProxy.ts'
import type { Way } from './walk.ts'

type LocalAnswer = Omit<Answer, 'probability'>

/** Every answer that the choice of a destination allows, in route order; at least one. */
export function answersOf(prepared: PreparedConfig, way: Way, request: TestRequest): readonly Answer[] {
  if (way.type === 'noListener') return certain({ outcome: 'refused' })
  if (way.type === 'noFilterChain') return certain({ outcome: 'closed' })
  const chainName = way.chain.name
  // A Service may have translated the port that the client called.
  const arrived = { ...request, port: way.listener.port }
  return answersAtChain(prepared, way, arrived).map((answer) => ({
    ...answer,
    ...(chainName !== undefined && { filterChain: chainName }),
  }))
}

function answersAtChain(
  prepared: PreparedConfig,
  way: Exclude<Way, { type: 'noListener' | 'noFilterChain' }>,
  request: TestRequest,
): readonly Answer[] {
  switch (way.type) {
    case 'closed':
      return certain({ outcome: 'closed' })
    case 'tcp':
      return tcpAnswers(prepared, way.target, request)
    case 'rejected': {
      const { status, details, flags } = way.rejection
      const hasBody = flags === 'DPE' && request.method !== 'HEAD'
      return certain({
        outcome: 'local',
        status,
        ...(flags && { flags }),
        details,
        ...(hasBody && { body: 'Bad Request' }),
      })
    }
    case 'noVirtualHost':
    case 'noRoute':
      return certain(replyLocally({ status: 404, details: 'route_not_found', flags: ['NR'], body: '' }, way.http))
    case 'requireTls':
      return certain({
        outcome: 'local',
        status: 301,
        details: 'direct_response',
        location: tlsRedirectLocation(way.http),
      })
    case 'route': {
      const { name } = way.route.route
      const chosen = {
        virtualHost: way.host.virtualHost.name,
        ...(name !== '' && { route: name }),
        routeIndex: way.routeIndex,
      }
      return routeAnswers(prepared, way.route, request, way.http).map((answer) => ({ ...answer, ...chosen }))
    }
    default:
      return assertNever(way)
  }
}

function routeAnswers(
  prepared: PreparedConfig,
  { route }: PreparedRoute,
  sent: TestRequest,
  request: HttpRequest,
): readonly Answer[] {
  const { action, fault } = route
  if (action.type === 'route') return forward(prepared, route, action, sent, request)

  const { delays, abort } = faultEffect(fault)
  const delayed = delays ? ['DI'] : []
  const context = formatContext(route, '', sent, request)
  const reply = (content: LocalReply): LocalAnswer =>
    replyLocally(content, request, (headers) =>
      mutateHeaders(headers, route.headers.responseAdd, route.headers.responseRemove, {
        ...context,
        response: { code: 0, headers },
      }),
    )
  if (abort) {
    const flags = [...delayed, 'FI']
    return certain(reply({ ...abort, details: 'fault_filter_abort', flags, body: 'fault filter abort' }))
  }
  const details = 'direct_response'
  switch (action.type) {
    case 'redirect': {
      const location = redirectLocation(action, route.match.path, request)
      return certain({ ...reply({ status: action.code, details, flags: delayed, body: '' }), location })
    }
    case 'directResponse':
      return certain(reply({ status: action.status, details, flags: delayed, body: bodyText(action.body) }))
    case 'none':
      // Envoy refuses the whole route configuration, so nothing behind this listener answers.
      return certain({ outcome: 'closed' })
    default:
      return assertNever(action)
  }
}

// The body is held as bytes; one that is not UTF-8 is shown byte by byte.
const bodyText = (bytes = ''): string => utf8Text(bytes) ?? bytes

const certain = (answer: LocalAnswer): readonly Answer[] => [{ probability: 1, ...answer }]
