import type { Condition } from '../../engine/decision.ts'

/** Two values side by side: what is equal at the start, and what parts them. `missing` = the request's value ends there. */
export type Alignment = Readonly<{ common: string; expected: string; actual: string; missing: boolean }>

/** Aligns what the rule wants with what the request has; a regex is never cut. */
export function align({ operator, expected, actual = '', partsAt }: Condition): Alignment {
  const at = operator === 'regex' ? 0 : (partsAt ?? 0)
  // Of a prefix only as much of the request's value is compared as the prefix is long.
  const end = operator === 'prefix' ? Math.max(at, Math.min(actual.length, expected.length)) : actual.length
  return {
    common: expected.slice(0, at),
    expected: expected.slice(at),
    actual: actual.slice(at, end),
    missing: actual.length <= at,
  }
}
