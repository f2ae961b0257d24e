// Placeholders in a text, whether it parses or not, and their replacement by values. One placeholder has one value everywhere.

import { applyEdits } from '../base/edits.ts'
import type { TextEdit, TextRange } from '../base/source.ts'
import { PLACEHOLDER_SOURCE } from '../istio/placeholder.ts'
import { writeScalar } from '../yaml/writeScalar.ts'
import { fieldKinds } from './fieldKinds.ts'
import { suggestValue } from './suggestValue.ts'
import { type WrittenValue, wantsText, writtenValues } from './valuePositions.ts'

export type Placeholder = Readonly<{
  /** As it is written, brackets included. */
  text: string
  occurrences: readonly TextRange[]
  /** A valid value to start from; no two placeholders of a text have the same. */
  suggestion: string
}>

// A list elsewhere, but not where the field wants text.
const PLAIN_SQUARE = String.raw`\[[A-Za-z][A-Za-z0-9_ .-]*\]`

const ANYWHERE = new RegExp(PLACEHOLDER_SOURCE, 'gu')
const WHERE_TEXT_BELONGS = new RegExp(`${PLACEHOLDER_SOURCE}|${PLAIN_SQUARE}`, 'gu')

type Occurrence = Readonly<{ text: string; start: number; end: number; value: WrittenValue }>

/** The placeholders of a text, in the order in which they first appear. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  const byText = new Map<string, Occurrence[]>()
  for (const found of occurrencesIn(text)) byText.set(found.text, [...(byText.get(found.text) ?? []), found])
  const taken = new Set<string>()
  return [...byText].map(([placeholder, found]) => {
    const wanted = suggestValue(placeholder, found[0]?.value.key ?? '')
    let suggestion = wanted
    for (let count = 2; taken.has(suggestion); count += 1) suggestion = `${wanted}-${count}`
    taken.add(suggestion)
    return { text: placeholder, occurrences: found.map(({ start, end }) => ({ start, end })), suggestion }
  })
}

/** The edits that put values in place of their placeholders, quoted where the place needs it; the others stay. */
export function placeholderEdits(text: string, values: Readonly<Record<string, string>>): readonly TextEdit[] {
  const byValue = new Map<WrittenValue, Occurrence[]>()
  for (const found of occurrencesIn(text)) {
    if (!Object.hasOwn(values, found.text) || values[found.text] === '') continue
    byValue.set(found.value, [...(byValue.get(found.value) ?? []), found])
  }
  return [...byValue].flatMap(([value, found]) => {
    const filled = filledValue(value, found, values)
    return filled === value.text ? [] : [{ range: { start: value.start, end: value.end }, text: filled }]
  })
}

/** The text with values in place of their placeholders. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return applyEdits(text, placeholderEdits(text, values))
}

function occurrencesIn(text: string): readonly Occurrence[] {
  return writtenValues(text).flatMap((value) => {
    if (isRegex(value) || isInlineCollection(value)) return []
    const pattern = bracketsAreText(value) ? WHERE_TEXT_BELONGS : ANYWHERE
    return [...value.text.matchAll(pattern)].map((found) => {
      const start = value.start + found.index
      return { text: found[0], start, end: start + found[0].length, value }
    })
  })
}

const isRegex = ({ key }: WrittenValue): boolean => key === 'regex'

/** `["*"]` and `{a: b}` are lists and mappings, unless what they hold is a placeholder. */
function isInlineCollection({ text }: WrittenValue): boolean {
  return /^\[\s*["'*]/.test(text) || /^\[\s*\]$/.test(text)
}

/** Whether a value that starts with a bracket can only be text: its field wants text, and it is not quoted. */
function bracketsAreText(value: WrittenValue): boolean {
  return value.text.startsWith('[') && wantsText(value)
}

function filledValue(
  value: WrittenValue,
  found: readonly Occurrence[],
  values: Readonly<Record<string, string>>,
): string {
  const { text, key, item } = value
  // Between brackets a placeholder stands in quotes more often than not.
  const inline = /^[[{]/.test(text) && found[0]?.start !== value.start
  const quote = inline ? '"' : /^["']/.exec(text)?.[0]
  let filled = ''
  let at = 0
  for (const occurrence of found) {
    const start = occurrence.start - value.start
    filled += text.slice(at, start) + escaped(values[occurrence.text] ?? '', quote)
    at = occurrence.end - value.start
  }
  filled += text.slice(at)
  if (quote !== undefined) return filled
  // A list that holds one placeholder stays a list.
  if (!item && fieldKinds().textLists.has(key) && found[0]?.text === text) return `[${writeScalar(filled, 'flow')}]`
  if (fieldKinds().numeric.has(key) && /^\d+$/.test(filled)) return filled
  return writeScalar(filled, 'block')
}

function escaped(replacement: string, quote: string | undefined): string {
  if (quote === '"') return JSON.stringify(replacement).slice(1, -1)
  return quote === "'" ? replacement.replaceAll("'", "''") : replacement
}
