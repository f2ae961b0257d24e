// Values of specs that are kept unchecked.

import { mappingOf } from '../istio/metadata.ts'
import type { OtherResource } from '../istio/resource.ts'

type Labels = Readonly<Record<string, string>>

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The texts of a list with their places. */
export const textsAt = (value: unknown): readonly (readonly [number, string])[] =>
  listOf(value).flatMap((item, index) => (typeof item === 'string' ? [[index, item] as const] : []))

/** `spec.selector.matchLabels`; undefined where the resource is for all workloads. */
export function selectorOf({ spec }: OtherResource): Labels | undefined {
  const { selector } = spec.written
  if (selector === undefined || selector === null) return undefined
  return labelsOf(mappingOf(selector).matchLabels)
}

/** Labels as they are written. */
export const labelsOf = (value: unknown): Labels =>
  Object.fromEntries(Object.entries(mappingOf(value)).map(([key, text]) => [key, String(text ?? '')]))
