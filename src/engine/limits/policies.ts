// Policies, filters and plugins: at the proxy that decides, and at the workloads that the request reaches.

import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { TestRequest } from '../request.ts'
import type { Asked } from './asked.ts'
import { groupOf, mappingsIn, textOf, textsIn } from './asked.ts'
import { attaches, type Workload, workload } from './attachment.ts'
import { destinationWorkloads } from './destinationWorkloads.ts'
import { patchesDecision, patchesInbound } from './envoyFilter.ts'

type Rule = Readonly<{
  group: string
  /** Whether it could change what the asking proxy decides, if it is for its workload. */
  atProxy: (resource: OtherResource, asked: Asked) => boolean
  /** Whether it could change what becomes of the request at a workload that it is for. */
  atDestination: (resource: OtherResource, asked: Asked) => boolean
}>

const never = (): boolean => false

// A gateway enforces what its workload has; a sidecar enforces policies on what it receives alone.
const read: Rule['atProxy'] = (_, { proxy, reach }) => proxy.type === 'gateway' && reach !== 'nothing'

const RULES: Readonly<Record<string, Rule>> = {
  EnvoyFilter: { group: 'networking.istio.io', atProxy: patchesDecision, atDestination: patchesInbound },
  ProxyConfig: {
    group: 'networking.istio.io',
    // Image and concurrency change no answer; environment variables are the proxy's own settings.
    atProxy: ({ spec }) => Object.keys(mappingOf(spec.written.environmentVariables)).length > 0,
    atDestination: never,
  },
  WasmPlugin: {
    group: 'extensions.istio.io',
    atProxy: (resource, asked) => asked.reach !== 'nothing' && handles(resource, asked.proxy.type === 'gateway', asked),
    atDestination: (resource, asked) => handles(resource, true, asked),
  },
  TrafficExtension: {
    group: 'extensions.istio.io',
    atProxy: (resource, asked) => asked.reach !== 'nothing' && handles(resource, asked.proxy.type === 'gateway', asked),
    atDestination: (resource, asked) => handles(resource, true, asked),
  },
  AuthorizationPolicy: {
    group: 'security.istio.io',
    atProxy: (resource, asked) => read(resource, asked) && !isAudit(resource),
    atDestination: (resource) => !isAudit(resource),
  },
  RequestAuthentication: {
    group: 'security.istio.io',
    atProxy: (resource, asked) => read(resource, asked) && looksAtToken(resource, asked.request),
    atDestination: (resource, { reach, request }) => reach === 'request' && looksAtToken(resource, request),
  },
  PeerAuthentication: {
    group: 'security.istio.io',
    // It is about connections from the mesh; a gateway's servers have TLS settings of their own.
    atProxy: never,
    atDestination: ({ spec }) => {
      const ports = Object.values(mappingOf(spec.written.portLevelMtls))
      return [spec.written.mtls, ...ports].some((mtls) => ['STRICT', 'DISABLE'].includes(textOf(mappingOf(mtls).mode)))
    },
  },
}

export const POLICY_KINDS: readonly string[] = Object.keys(RULES)

/** Those that could change the decision. */
export function policies(asked: Asked): readonly OtherResource[] {
  const own = workload(asked.proxy.namespace, asked.proxy.labels)
  const reached = destinationWorkloads(asked)
  const { rootNamespace } = asked
  return asked.others.filter((resource) => {
    const rule = RULES[resource.spec.actualKind]
    if (rule === undefined || rule.group !== groupOf(resource)) return false
    const isFor = (to: Workload): boolean => attaches(resource, to, rootNamespace)
    return (isFor(own) && rule.atProxy(resource, asked)) || (reached.some(isFor) && rule.atDestination(resource, asked))
  })
}

const isAudit = ({ spec }: OtherResource): boolean => spec.written.action === 'AUDIT'

/** By its traffic selectors: SERVER is for what is received, at a gateway too, CLIENT for what is sent. */
function handles({ spec }: OtherResource, receives: boolean, { request }: Asked): boolean {
  const selectors = mappingsIn(spec.written.match)
  if (selectors.length === 0) return true
  return selectors.some(({ mode, ports }) => {
    const numbers = mappingsIn(ports).map(({ number }) => number)
    // The port of the workload is not known at a destination; where it is told apart is at the asking proxy.
    const isOfPort = receives || numbers.length === 0 || numbers.includes(request.port)
    return isOfPort && (mode === undefined || mode === 'CLIENT_AND_SERVER' || mode === (receives ? 'SERVER' : 'CLIENT'))
  })
}

/** True if the request has something where a rule looks for a token; a request without one is let through. */
function looksAtToken({ spec }: OtherResource, request: TestRequest): boolean {
  const names = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const query = new Set((request.path.split('?')[1] ?? '').split('&').map((parameter) => parameter.split('=')[0]))
  return mappingsIn(spec.written.jwtRules).some((rule) => {
    const headers = mappingsIn(rule.fromHeaders).map(({ name }) => textOf(name))
    const parameters = textsIn(rule.fromParams)
    const cookies = textsIn(rule.fromCookies)
    const isStated = headers.length + parameters.length + cookies.length > 0
    return (
      (isStated ? headers : ['authorization']).some((name) => names.has(name.toLowerCase())) ||
      (isStated ? parameters : ['access_token']).some((name) => query.has(name)) ||
      (cookies.length > 0 && names.has('cookie'))
    )
  })
}
