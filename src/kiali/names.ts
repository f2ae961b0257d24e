// Names and places as several checks need them.

import { refBelow, type SourceRef } from '../base/source.ts'
import type { Metadata, Resource } from '../istio/resource.ts'

export const fullName = ({ name, namespace }: Pick<Metadata, 'name' | 'namespace'>): string => `${namespace}/${name}`

/** The names of resources, each once, in order. */
export const namesOf = (resources: readonly Resource[]): readonly string[] =>
  [...new Set(resources.map(({ metadata }) => fullName(metadata)))].sort()

/** The same field of each resource. */
export const placesOf = (resources: readonly Resource[], ...path: readonly (string | number)[]): readonly SourceRef[] =>
  [...new Set(resources)].map(({ ref }) => refBelow(ref, path))

/** The namespaces that see a resource; undefined if all do. */
export function scopeOf(
  exportTo: readonly string[] | undefined,
  { namespace }: Metadata,
): ReadonlySet<string> | undefined {
  if (exportTo === undefined || exportTo.length === 0 || exportTo.includes('*')) return undefined
  return new Set(exportTo.map((each) => (each === '.' ? namespace : each)))
}

/** True if some namespace sees both. */
export const scopesMeet = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  a === undefined || b === undefined || [...a].some((each) => b.has(each))

/** Adds to the list under a key. */
export function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
