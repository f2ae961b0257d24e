// The identity of a match: Istio compares its JSON without the name, in which protobuf leaves defaults out.
// istio: pkg/config/validation/validation.go asJSON

import type { HttpMatchRequest } from '../../istio/virtualService.ts'

// Messages, of which an empty one is not the same as none.
const MESSAGES: readonly string[] = ['uri', 'scheme', 'method', 'authority']

/** Equal for matches that Istio takes for the same. */
export function matchKey(match: HttpMatchRequest): string {
  const fields = Object.entries(match).filter(
    ([field, value]) => field !== 'name' && (MESSAGES.includes(field) || !isDefault(value)),
  )
  return JSON.stringify(sorted(Object.fromEntries(fields)))
}

const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === 0 ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)])
}
