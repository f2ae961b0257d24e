// What names what, across all files: from a use to the definition, and from both to every use.

import { refAt, refKey, type SourceRef } from '../base/source.ts'
import { isWildcardHost, mostSpecificHostMatch } from '../istio/hostname.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import { resolveGatewayName } from '../istio/shortName.ts'
import { hostMentions, subsetMentions } from '../refactor/mentions.ts'

/** A place that names something. `definition`: 2 where it comes to be, 1 where it is spoken of as if, 0 where it is only used. */
type Link = Readonly<{
  at: SourceRef
  type: 'host' | 'subset' | 'gateway' | 'delegate'
  name: string
  definition: 0 | 1 | 2
}>

/** Where the thing named at `at` comes to be: several places if several resources make it; none if nothing does. */
export function definitionsOf(resources: readonly Resource[], at: SourceRef): readonly SourceRef[] {
  const links = sameLinks(resources, at)
  const best = Math.max(0, ...links.map(({ definition }) => definition))
  return best === 0 ? [] : links.filter(({ definition }) => definition === best).map((link) => link.at)
}

/** Every place that names the same thing, its definitions included. */
export function referencesOf(resources: readonly Resource[], at: SourceRef): readonly SourceRef[] {
  return sameLinks(resources, at).map((link) => link.at)
}

function sameLinks(resources: readonly Resource[], at: SourceRef): readonly Link[] {
  const key = refKey(at)
  const own = resources
    .filter(({ ref }) => ref.file === at.file && ref.document === at.document)
    .flatMap(linksOf)
    .find((link) => refKey(link.at) === key)
  if (own === undefined) return []
  const links = resources.flatMap(linksOf).filter(({ type }) => type === own.type)
  const meant = meaningIn(links)
  const wanted = meant(own)
  return links.filter((link) => meant(link) === wanted)
}

/** A name, or the wildcard that is defined for it. */
function meaningIn(links: readonly Link[]): (link: Link) => string {
  const [exact, wildcards] = [new Map<string, string>(), new Map<string, string>()]
  for (const { name, definition } of links)
    if (definition === 2) (isWildcardHost(name) ? wildcards : exact).set(name, name)
  return ({ name }) => mostSpecificHostMatch(name, exact, wildcards) ?? name
}

function linksOf(resource: Resource): readonly Link[] {
  const { kind, ref, metadata } = resource
  const hosts = hostMentions(resource).map(({ at, host, defines, isServiceName }): Link => {
    const definition = !defines ? 0 : isServiceName || kind === 'ServiceEntry' ? 2 : 1
    return { at, type: 'host', name: host, definition }
  })
  const subsets = subsetMentions(resource).map(({ at, name, host, defines }): Link => {
    // The host first: a subset of a wildcard host is one of every host that it covers.
    return { at, type: 'subset', name: `${host} ${name}`, definition: defines ? 2 : 0 }
  })
  const own = (type: Link['type']): Link => {
    const name = `${metadata.namespace}/${metadata.name}`
    return { at: refAt(ref, 'metadata', 'name'), type, name, definition: 2 }
  }
  const named = kind === 'Gateway' ? [own('gateway')] : kind === 'VirtualService' ? [own('delegate')] : []
  return [...hosts, ...subsets, ...named, ...(kind === 'VirtualService' ? boundTo(resource) : [])]
}

/** Gateways and virtual services that a virtual service names. */
function boundTo({ spec, ref, metadata: { namespace } }: VirtualService): readonly Link[] {
  const gateways = (list: readonly string[] | undefined, ...path: readonly (string | number)[]) =>
    (list ?? []).flatMap((gateway, index): readonly Link[] => {
      if (gateway === 'mesh') return []
      const at = refAt(ref, 'spec', ...path, 'gateways', index)
      return [{ at, type: 'gateway', name: resolveGatewayName(gateway, namespace), definition: 0 }]
    })
  const inRules = (['http', 'tls', 'tcp'] as const).flatMap((field) =>
    (spec[field] ?? []).flatMap(({ match }, rule) =>
      (match ?? []).flatMap((condition, index) =>
        'gateways' in condition ? gateways(condition.gateways, field, rule, 'match', index) : [],
      ),
    ),
  )
  const delegates = (spec.http ?? []).flatMap(({ delegate }, rule): readonly Link[] => {
    if (delegate?.name === undefined) return []
    const at = refAt(ref, 'spec', 'http', rule, 'delegate', 'name')
    return [{ at, type: 'delegate', name: `${delegate.namespace ?? namespace}/${delegate.name}`, definition: 0 }]
  })
  return [...gateways(spec.gateways), ...inRules, ...delegates]
}
