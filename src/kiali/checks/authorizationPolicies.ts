// Methods and hosts that authorization policies name.
// kiali: business/checkers/authorization/namespace_method_checker.go, no_host_checker.go

import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { Report } from '../check.ts'
import { SECURITY, type World } from '../world.ts'
import { listOf, textsAt } from '../written.ts'

/** KIA0102 for what is no method of HTTP, KIA0104 for the name of a Service that is not there. */
export function* authorizationPolicies(world: World): Iterable<Report> {
  const policies = world.others('AuthorizationPolicy', SECURITY)
  if (policies.length === 0) return
  const known = knownHosts(world)
  const namespaces = new Set(world.services.map(({ metadata }) => metadata.namespace))
  for (const resource of policies) {
    for (const { operation, at } of operationsOf(resource)) {
      for (const [i, method] of textsAt(operation.methods)) {
        if (isMethod(method.trim().toUpperCase())) continue
        yield { resource, severity: 'warning', detail: { code: 'KIA0102', method }, at: [...at, 'methods', i] }
      }
      for (const [i, host] of textsAt(operation.hosts)) {
        const service = serviceOf(host, resource.metadata.namespace, namespaces)
        if (service === undefined || known.has(service)) continue
        yield { resource, severity: 'warning', detail: { code: 'KIA0104', host }, at: [...at, 'hosts', i] }
      }
    }
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE']

/** The name of a method, or its beginning or end beside a `*`. */
function isMethod(pattern: string): boolean {
  if (pattern === '*') return true
  if (pattern.endsWith('*')) return METHODS.some((method) => method.startsWith(pattern.slice(0, -1)))
  if (pattern.startsWith('*')) return METHODS.some((method) => method.endsWith(pattern.slice(1)))
  return METHODS.includes(pattern)
}

type Operation = Readonly<{ operation: Readonly<Record<string, unknown>>; at: readonly (string | number)[] }>

const operationsOf = ({ spec }: OtherResource): readonly Operation[] =>
  listOf(spec.written.rules).flatMap((rule, i) =>
    listOf(mappingOf(rule).to).map((to, j) => ({
      operation: mappingOf(mappingOf(to).operation),
      at: ['spec', 'rules', i, 'to', j, 'operation'],
    })),
  )

/**
 * The Service that a host of one or two labels names, in a namespace of which the files hold Services; undefined for what may be
 * any other value of the Host header.
 */
function serviceOf(written: string, own: string, namespaces: ReadonlySet<string>): string | undefined {
  if (written === '' || written.startsWith('*') || written.endsWith('*')) return undefined
  const [name = '', namespace = own, ...more] = written.replace(/:\d+$/, '').split('.')
  return more.length === 0 && namespaces.has(namespace) ? serviceHostname(name, namespace) : undefined
}

/** Services, and what virtual services and ServiceEntries call so. */
const knownHosts = ({ services, virtualServices, serviceEntries }: World): ReadonlySet<string> =>
  new Set([
    ...services.map(({ metadata }) => serviceHostname(metadata.name, metadata.namespace)),
    ...virtualServices.flatMap(({ hosts }) => hosts),
    ...serviceEntries.flatMap(({ spec, metadata }) =>
      (spec.hosts ?? []).map((host) => resolveHost(host, metadata.namespace)),
    ),
  ])
