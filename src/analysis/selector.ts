// Selectors of resources whose spec is kept unchecked.

import { mappingOf } from '../istio/metadata.ts'
import type { OtherResource } from '../istio/resource.ts'

type Labels = Readonly<Record<string, string>>

/** `spec.selector.matchLabels`; undefined if there is no selector. */
export function matchLabels({ spec }: OtherResource): Labels | undefined {
  const { selector } = spec.written
  if (selector === undefined || selector === null) return undefined
  const labels = Object.entries(mappingOf(mappingOf(selector).matchLabels))
  return Object.fromEntries(labels.map(([key, value]) => [key, String(value ?? '')]))
}
