// The order in which istiod looks at resources: age, then name, then namespace. Never the order of the files.

import type { Metadata } from './resource.ts'

// Pasted resources are all applied at one moment. It needs a place on the time line for the few that carry a stamp.
const APPLIED_AT = Date.parse('2026-01-01T00:00:00Z') / 1000

/** Seconds since 1970 at which the resource was created; `unstamped` (default: the moment of applying) if it does not say. */
export function creationSecond(metadata: Metadata, unstamped: number = APPLIED_AT): number {
  if (metadata.creationTimestamp === undefined) return unstamped
  const milliseconds = Date.parse(metadata.creationTimestamp)
  return Number.isNaN(milliseconds) ? unstamped : Math.floor(milliseconds / 1000)
}

export type Aged = Readonly<{ createdAt: number; name: string; namespace: string }>

/** Oldest first, then by name, then by namespace (istio: pilot/pkg/model/config.go configCompareByCreationTime). */
export function compareByAge(a: Aged, b: Aged): number {
  return a.createdAt - b.createdAt || compareText(a.name, b.name) || compareText(a.namespace, b.namespace)
}

/** By code unit, as Go compares the ASCII names of Kubernetes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Dated = Readonly<{ metadata: Metadata }>

/** True if the two have the same place in the order of age. */
export const isOfSameAge = ({ metadata: a }: Dated, { metadata: b }: Dated): boolean =>
  a.name === b.name && a.namespace === b.namespace && a.creationTimestamp === b.creationTimestamp

/** The resources, oldest first. */
export function sortByAge<R extends Dated>(resources: readonly R[]): readonly R[] {
  return resources
    .map((resource) => ({
      resource,
      createdAt: creationSecond(resource.metadata),
      name: resource.metadata.name,
      namespace: resource.metadata.namespace,
    }))
    .sort(compareByAge)
    .map(({ resource }) => resource)
}
