// Values that fit a place: of an enumeration, true and false, and what the project has names for.

import type { SchemaNode } from '../istio/schemaNode.ts'
import { serviceHostname } from '../istio/shortName.ts'
import type { DocumentStyle } from '../yaml/documentStyle.ts'
import { writeScalar } from '../yaml/writeScalar.ts'
import { contextOf } from './completeKeys.ts'
import { type Completion, type CompletionKind, completion } from './completion.ts'
import type { ResourceContext } from './context.ts'
import type { CursorPlace } from './cursor.ts'
import { type Meaning, meaningAt } from './meaning.ts'
import type { NamedService, Names } from './names.ts'

/** A value as it is meant; a number stays one. */
type Value = Readonly<{ value: string | number | boolean; kind: CompletionKind; more?: Partial<Completion> }>

export function completeValues(
  node: SchemaNode,
  context: ResourceContext,
  names: Names,
  place: CursorPlace,
  style: DocumentStyle,
): readonly Completion[] {
  const meaning = meaningAt(context)
  const values = meaning === undefined ? schemaValues(node, context) : namedValues(meaning, context, names)
  const seen = new Set<string>()
  return values.flatMap(({ value, kind, more }) => {
    const label = String(value)
    if (seen.has(label)) return []
    seen.add(label)
    // In quotes the text stands as it is; what would need escapes has no place in a name.
    const text = place.quoted ? label : writeScalar(value, contextOf(place, style))
    return [completion(label, kind, (place.needsSpace ? ' ' : '') + text, more)]
  })
}

const plain = (value: string | number | boolean): Value => ({ value, kind: 'value' })

function schemaValues(node: SchemaNode, { path, kind }: ResourceContext): readonly Value[] {
  if (node.type === 'boolean') return [plain(true), plain(false)]
  if (node.type === 'string' && node.enum !== undefined) return node.enum.map(plain)
  if (path.length === 1 && path[0] === 'apiVersion' && kind !== undefined)
    return kind.versions.map((version) => plain(kind.group === '' ? version : `${kind.group}/${version}`))
  return []
}

function namedValues(meaning: Meaning, { namespace }: ResourceContext, names: Names): readonly Value[] {
  switch (meaning.type) {
    case 'host':
      return hostValues(names.services, namespace)
    case 'routedHost':
      return [
        ...hostValues(names.services, namespace),
        ...names.routedHosts.map((value): Value => ({ value, kind: 'host' })),
      ]
    case 'subset':
      return names
        .subsetsOf(meaning.host)
        .map(({ name, labels }): Value => ({ value: name, kind: 'subset', more: { labels } }))
    case 'port':
      return (names.serviceOf(meaning.host)?.ports ?? []).map((port): Value => {
        return { value: port.number, kind: 'port', more: { ports: [port] } }
      })
    case 'gateway': {
      const gateways = names.gateways.map((gateway): Value => {
        const isNear = gateway.namespace === namespace
        return { value: isNear ? gateway.name : `${gateway.namespace}/${gateway.name}`, kind: 'gateway' }
      })
      const full = names.gateways.map((gateway): Value => {
        return { value: `${gateway.namespace}/${gateway.name}`, kind: 'gateway' }
      })
      return [...gateways, { value: 'mesh', kind: 'gateway' }, ...full]
    }
    case 'delegate':
      return names.delegates
        .filter((delegate) => delegate.namespace === (meaning.namespace ?? namespace))
        .map(({ name }): Value => ({ value: name, kind: 'delegate' }))
    case 'namespace':
      return names.namespaces.map((value): Value => ({ value, kind: 'namespace' }))
    case 'exportTo':
      return [plain('.'), plain('*'), ...names.namespaces.map((value): Value => ({ value, kind: 'namespace' }))]
  }
}

/** Services of the own namespace in short first, then every host in full. */
function hostValues(services: readonly NamedService[], namespace: string): readonly Value[] {
  const near = services.flatMap(({ service, ports }): readonly Value[] =>
    service?.namespace === namespace ? [{ value: service.name, kind: 'host', more: { ports } }] : [],
  )
  const isNear = (host: string) =>
    services.some(
      ({ service }) => service?.namespace === namespace && serviceHostname(service.name, service.namespace) === host,
    )
  const full = services.map(({ host, ports }): Value => ({ value: host, kind: 'host', more: { ports } }))
  return [...near, ...full.filter(({ value }) => !isNear(String(value))), ...full]
}
