// Sizes, patterns and keys that tell items apart.

import { isMapping } from '../../istio/checkValue.ts'
import type { Limits } from '../../istio/schemaNode.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { CompiledSchema } from './compiledSchema.ts'
import { fieldText } from './fieldText.ts'

type Steps = readonly (string | number)[]

/** Characters are counted as code points (Go: utf8.RuneCountInString). */
export function checkTextSize(
  value: string,
  { size, pattern }: Limits,
  path: Steps,
  report: Report,
  schema: CompiledSchema,
): void {
  if (size !== undefined) {
    const length = isLatin(value) ? value.length : [...value].length
    if (size.min !== undefined && length < size.min) {
      report.error(path, fault('tooShort', { at: fieldText(path), value, minimum: size.min }))
    }
    if (size.max !== undefined && length > size.max)
      report.error(path, fault('tooLong', { at: fieldText(path), maximum: size.max }))
  }
  if (pattern !== undefined && !schema.pattern(pattern).test(value)) {
    report.error(path, fault('noMatch', { at: fieldText(path), value, pattern }))
  }
}

const isLatin = (text: string): boolean => /^[\0-\xff]*$/.test(text)

export function checkListSize(items: readonly unknown[], { size, keys }: Limits, path: Steps, report: Report): void {
  const count = items.length
  if (size?.min !== undefined && count < size.min) {
    report.error(path, fault('tooFewItems', { at: fieldText(path), count, minimum: size.min }))
  }
  if (size?.max !== undefined && count > size.max) {
    report.error(path, fault('tooManyItems', { at: fieldText(path), count, maximum: size.max }))
  }
  if (keys !== undefined) checkKeys(items, keys, path, report)
}

function checkKeys(items: readonly unknown[], keys: readonly string[], path: Steps, report: Report): void {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (!isMapping(item)) continue
    const key = JSON.stringify(keys.map((name) => item[name] ?? null))
    if (seen.has(key)) {
      const written = keys.map((name) => `"${name}":${JSON.stringify(item[name] ?? null)}`).join(',')
      report.error([...path, index], fault('repeatedItem', { at: fieldText([...path, index]), key: written }))
    }
    seen.add(key)
  }
}

export function checkMapSize(
  value: Readonly<Record<string, unknown>>,
  { size }: Limits,
  path: Steps,
  report: Report,
): void {
  const count = Object.keys(value).length
  if (size?.min !== undefined && count < size.min) {
    report.error(path, fault('tooFewEntries', { at: fieldText(path), count, minimum: size.min }))
  }
  if (size?.max !== undefined && count > size.max) {
    report.error(path, fault('tooManyEntries', { at: fieldText(path), count, maximum: size.max }))
  }
}
