// The trace of the request's preparation and of the virtual host choice.

import { assertNever } from '../../base/assertNever.ts'
import type { Candidate, TraceStep } from '../decision.ts'
import type { Reason } from '../reason.ts'
import type { TestRequest } from '../request.ts'
import type { HttpRequest } from './httpRequest.ts'
import { comparableHost, type Domain, domainTakes } from './matchVirtualHost.ts'
import type { PreparedVirtualHost } from './prepare.ts'
import type { AtRequest, Way } from './walk.ts'

/** The request step: what the connection manager made of the path, or why it refused the request. */
export function traceRequest(request: TestRequest, outcome: HttpRequest | Reason): TraceStep {
  const reason = 'code' in outcome ? outcome : acceptedReason(request, outcome)
  return {
    stage: 'request',
    verdict: 'code' in outcome ? 'refused' : 'taken',
    subject: `${request.method} ${request.path}`,
    reason,
    candidates: [],
  }
}

const acceptedReason = (request: TestRequest, { path }: HttpRequest): Reason =>
  path === undefined || path === request.path
    ? { code: 'requestAccepted' }
    : { code: 'pathNormalized', before: request.path, after: path }

/** The virtual host step: every virtual host of the route configuration; one that also fits but less closely says so. */
export function traceVirtualHost(way: AtRequest & Way, request: TestRequest): TraceStep {
  const host = way.routes ? comparableHost(way.http.authority, way.routes.configuration) : way.http.authority
  const taken = 'host' in way ? way.host : undefined
  const reason: Reason =
    'host' in way ? domainReason(way.domain, host) : { code: 'noVirtualHost', host, port: request.port }
  return {
    stage: 'virtualHost',
    verdict: taken ? 'taken' : 'refused',
    subject: taken?.virtualHost.name ?? '',
    reason,
    candidates: (way.routes?.virtualHosts ?? []).map((candidate, index) =>
      candidateOf(candidate, index, candidate === taken ? reason : otherReason(candidate, host), candidate === taken),
    ),
    ...(taken?.virtualHost.from && { from: taken.virtualHost.from }),
  }
}

function candidateOf({ virtualHost }: PreparedVirtualHost, index: number, reason: Reason, isTaken: boolean): Candidate {
  return {
    subject: virtualHost.name,
    verdict: isTaken ? 'taken' : 'refused',
    index,
    conditions: [],
    reason,
    ...(virtualHost.from && { from: virtualHost.from }),
  }
}

function otherReason({ domains }: PreparedVirtualHost, host: string): Reason {
  const fitting = domains.find((domain) => domainTakes(domain, host))
  return fitting ? { code: 'domainLessSpecific', domain: fitting.domain } : { code: 'domainDiffers', host }
}

function domainReason({ kind, domain }: Domain, host: string): Reason {
  switch (kind) {
    case 'exact':
      return { code: 'domainExact', domain, host }
    case 'suffix':
      return { code: 'domainSuffix', domain, host }
    case 'prefix':
      return { code: 'domainPrefix', domain, host }
    case 'any':
      return { code: 'domainAny', host }
    default:
      return assertNever(kind)
  }
}
