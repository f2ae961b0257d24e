// What the limits of one decision are found from.

import { isMapping } from '../../istio/checkValue.ts'
import type { DestinationRule, OtherResource, Resource, Service, ServiceEntry } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { Decision } from '../decision.ts'
import { meshSettings } from '../meshSettings.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import type { TestRequest } from '../request.ts'

/** A host and subset that an answer sends the request to. */
export type ReachedDestination = Readonly<{
  host: string
  subset: string
  /** The Services and ServiceEntries that have the host. */
  services: readonly (Service | ServiceEntry)[]
  /** The DestinationRules written for the host. */
  rules: readonly DestinationRule[]
}>

/** How far a connection came: nothing of it was read, its bytes were passed on, or a request was read from it. */
export type Reach = 'nothing' | 'bytes' | 'request'

export type Asked = Readonly<{
  proxy: MeshProxy
  request: TestRequest
  decision: Decision
  reach: Reach
  destinations: readonly ReachedDestination[]
  rootNamespace: string
  resources: readonly Resource[]
  /** Those that are not evaluated. */
  others: readonly OtherResource[]
}>

export function asked(
  resources: readonly Resource[],
  proxy: MeshProxy,
  request: TestRequest,
  decision: Decision,
): Asked {
  return {
    proxy,
    request,
    decision,
    reach: reachOf(decision),
    destinations: destinationsOf(decision, resources),
    rootNamespace: meshSettings(resources).rootNamespace,
    resources,
    others: resources.filter((resource): resource is OtherResource => resource.kind === 'Other'),
  }
}

function reachOf({ trace, answers }: Decision): Reach {
  if (trace.some(({ stage }) => stage === 'request')) return 'request'
  return answers.some(({ destinations = [] }) => destinations.length > 0) ? 'bytes' : 'nothing'
}

/** Of the answers that reach one; in the order of the answers, each once. */
function destinationsOf({ answers }: Decision, resources: readonly Resource[]): readonly ReachedDestination[] {
  const clusters = new Set(
    answers.flatMap(({ outcome, cluster }) => (outcome === 'upstream' && cluster ? [cluster] : [])),
  )
  return [...clusters].flatMap((cluster) => {
    const [direction, , subset, host] = cluster.split('|')
    if (direction !== 'outbound' || subset === undefined || host === undefined) return []
    return [{ host, subset, ...ofHost(host, resources) }]
  })
}

function ofHost(host: string, resources: readonly Resource[]): Pick<ReachedDestination, 'services' | 'rules'> {
  return {
    services: resources.filter(
      (resource): resource is Service | ServiceEntry =>
        (resource.kind === 'Service' &&
          serviceHostname(resource.metadata.name, resource.metadata.namespace) === host) ||
        (resource.kind === 'ServiceEntry' && resource.spec.hosts?.includes(host) === true),
    ),
    rules: resources.filter(
      (resource): resource is DestinationRule =>
        resource.kind === 'DestinationRule' &&
        resolveHost(resource.spec.host ?? '', resource.metadata.namespace) === host,
    ),
  }
}

/** The group of a resource's API; empty for Kubernetes' core. */
export const groupOf = ({ apiVersion }: Resource): string => apiVersion.split('/').slice(0, -1).join('/')

/** The mappings in a list that nobody checked. */
export const mappingsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isMapping) : []

/** A text that nobody checked; empty for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The texts in a list that nobody checked. */
export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** The labels in a mapping that nobody checked; undefined if there is no mapping. */
export function labelsIn(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isMapping(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, label]) => [key, typeof label === 'string' ? label : '']))
}
