// One scalar as text, in the style of the one it replaces where that style can hold it.

import { load } from 'js-yaml'
import type { Scalar } from 'yaml'
import type { JsonScalar } from './operation.ts'
import { JS_YAML_SCHEMA } from './tags.ts'

/** Where the scalar will stand: in indented text, between brackets, or in JSON. */
export type ScalarContext = 'block' | 'flow' | 'json'

/** Writes a scalar; a string stays plain only where it would be read back as that string. */
export function writeScalar(value: JsonScalar, context: ScalarContext, style: Scalar.Type = 'PLAIN'): string {
  if (typeof value !== 'string') return String(value)
  if (context === 'json') return doubleQuoted(value)
  if (style === 'PLAIN' && mayBePlain(value, context)) return value
  if (style === 'QUOTE_SINGLE' && !UNSAFE.test(value)) return `'${value.replaceAll("'", "''")}'`
  return doubleQuoted(value)
}

/** Writes a mapping key. */
export function writeKey(key: string, context: ScalarContext): string {
  return context !== 'json' && mayBePlain(key, 'flow') ? key : doubleQuoted(key)
}

/** Escapes in JSON text what JSON allows raw and YAML does not. */
export function escapeUnsafe(json: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return json.replace(/[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escaped)
}

const doubleQuoted = (value: string): string => escapeUnsafe(JSON.stringify(value))

// Characters that some readers take for line breaks, or do not print.
const UNSAFE = /[\p{Cc}\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Cs}]/u
// Between brackets readers differ over colons, question marks and the like.
const SAFE_IN_FLOW = /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*$/u

function mayBePlain(value: string, context: 'block' | 'flow'): boolean {
  if (value === '' || value.trim() !== value || UNSAFE.test(value)) return false
  if (context === 'flow' && !SAFE_IN_FLOW.test(value)) return false
  try {
    return JSON.stringify(load(`- k: ${value}\n`, { schema: JS_YAML_SCHEMA })) === JSON.stringify([{ k: value }])
  } catch {
    return false
  }
}
