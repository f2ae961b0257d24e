// Header additions and removals of one level (cluster weight, route). envoy: source/common/router/header_parser.cc

import type { HeaderValueOption } from '../../envoy/route.ts'
import { type FormatContext, formatValue } from './substitutionFormat.ts'

export type MutableHeaders = Map<string, readonly string[]>

/** Applies one level: removals; then every value is formatted against what is left; then all overwrites, then all appends.
 *  So a level does not see its own additions, and an append follows an overwrite whatever their order.
 *  An entry whose value comes out empty does nothing. */
export function mutateHeaders(
  headers: MutableHeaders,
  add: readonly HeaderValueOption[],
  remove: readonly string[],
  context: FormatContext,
): void {
  for (const name of remove) headers.delete(name.toLowerCase())
  const values = add
    .map(({ name, value, action }) => ({ name: name.toLowerCase(), value: formatValue(value, context), action }))
    .filter(({ value }) => value !== '')
  for (const { name, value, action } of values) if (action === 'overwrite') headers.set(name, [value])
  for (const { name, value, action } of values) {
    if (action === 'append') headers.set(name, [...(headers.get(name) ?? []), value])
  }
}
