// JSON values as YAML text in a document's style: indented, between brackets, or as JSON.

import type { DocumentStyle } from './documentStyle.ts'
import type { Json, JsonScalar } from './operation.ts'
import { escapeUnsafe, writeKey, writeScalar } from './writeScalar.ts'

export function isScalarValue(value: Json): value is JsonScalar {
  return typeof value !== 'object' || value === null
}

const isListValue = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Whether a value is written on the line of its key or dash, whatever the style. */
export function isInline(value: Json): boolean {
  return isScalarValue(value) || Object.keys(value).length === 0
}

/** The value between brackets, on one line. */
export function writeFlow(value: Json, json: boolean): string {
  if (isScalarValue(value)) return writeScalar(value, json ? 'json' : 'flow')
  if (isListValue(value)) return `[${value.map((item) => writeFlow(item, json)).join(', ')}]`
  const pairs = Object.entries(value).map(
    ([key, item]) => `${writeKey(key, json ? 'json' : 'flow')}: ${writeFlow(item, json)}`,
  )
  return `{${pairs.join(', ')}}`
}

/** The value between brackets over several lines; the first line continues the current one, the others start with `indent`. */
export function writeFlowLines(value: Json, indent: number, style: DocumentStyle): string {
  const text = escapeUnsafe(JSON.stringify(value, null, style.step))
  return text.replaceAll('\n', style.lineBreak + ' '.repeat(indent))
}

/** The indented form; the first line continues the current one at column `indent`, the others start with that indentation. */
export function writeBlock(value: Json, indent: number, style: DocumentStyle): string {
  if (isScalarValue(value)) return writeScalar(value, 'block')
  if (isInline(value)) return isListValue(value) ? '[]' : '{}'
  const lines = isListValue(value)
    ? value.map((item) => `- ${writeBlock(item, indent + 2, style)}`)
    : Object.entries(value).map(([key, item]) => writePair(key, item, indent, style))
  return lines.join(style.lineBreak + ' '.repeat(indent))
}

/** Braces with blanks inside, where the document has them; texts with braces of their own stay as they are. */
const padded = (flow: string, style: DocumentStyle): string =>
  style.padded && !/['"]/.test(flow) ? flow.replaceAll('{', '{ ').replaceAll('}', ' }').replaceAll('{  }', '{}') : flow

/** `key: value` with a key at column `indent`; a value that is not inline starts on the next line, or in brackets where such are. */
export function writePair(key: string, value: Json, indent: number, style: DocumentStyle): string {
  const written =
    style.flowKeys.has(key) && !isInline(value)
      ? ` ${padded(writeFlow(value, false), style)}`
      : writeAfterColon(value, indent, style)
  return `${writeKey(key, 'block')}:${written}`
}

/** What stands behind the colon of a key at column `indent`: a space and the value, or the value on lines of its own. */
export function writeAfterColon(value: Json, indent: number, style: DocumentStyle): string {
  if (isInline(value)) return ` ${writeBlock(value, indent, style)}`
  const deeper = isListValue(value) && !style.indentedLists ? indent : indent + style.step
  return style.lineBreak + ' '.repeat(deeper) + writeBlock(value, deeper, style)
}
