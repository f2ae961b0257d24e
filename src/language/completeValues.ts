// Values that fit a place: of an enumeration, true and false, and what the project has names for.

import type { SchemaNode } from '../istio/schemaNode.ts'
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

/** What values may come from, and the word before the cursor. */
export type ValueOffer = Readonly<{ typed: string; names: Names }>

/** A list of thousands of hosts would hold up whoever draws it. */
export const mostValues = 100

export function completeValues(
  node: SchemaNode,
  context: ResourceContext,
  { typed, names }: ValueOffer,
  place: CursorPlace,
  style: DocumentStyle,
): readonly Completion[] {
  const meaning = meaningAt(context)
  const values = meaning === undefined ? schemaValues(node, context) : namedValues(meaning, context, names)
  return offered(values, typed).map(({ value, kind, more }) => {
    const label = String(value)
    // In quotes the text stands as it is; what would need escapes has no place in a name.
    const text = place.quoted ? label : writeScalar(value, contextOf(place, style))
    return completion(label, kind, (place.needsSpace ? ' ' : '') + text, more)
  })
}

/** Each value once; of very many those whose letters hold the typed ones in their order, as many as one can look through. */
function offered(values: readonly Value[], typed: string): readonly Value[] {
  const first = new Map<string, Value>()
  for (const value of values) if (!first.has(String(value.value))) first.set(String(value.value), value)
  const single = [...first.values()]
  if (single.length < mostValues) return single
  const letters = [...typed.toLowerCase()]
  const fits = ({ value }: Value) => {
    const label = String(value).toLowerCase()
    let at = 0
    return letters.every((letter) => {
      at = label.indexOf(letter, at) + 1
      return at > 0
    })
  }
  return single.filter(fits).slice(0, mostValues)
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

/** Services of the own namespace in short first, then every other host in full, then those of the namespace in full. */
function hostValues(services: readonly NamedService[], namespace: string): readonly Value[] {
  const inFull = ({ host, ports }: NamedService): Value => ({ value: host, kind: 'host', more: { ports } })
  const near = services.filter(({ service }) => service?.namespace === namespace)
  const far = services.filter(({ service }) => service?.namespace !== namespace)
  const inShort = near.flatMap(({ service, ports }): readonly Value[] =>
    service === undefined ? [] : [{ value: service.name, kind: 'host', more: { ports } }],
  )
  return [...inShort, ...far.map(inFull), ...near.map(inFull)]
}
