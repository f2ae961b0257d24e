// Ways to make a document parse that does not. Each changes lines in themselves, and none adds or takes away one.

import { isMapping } from '../../istio/checkValue.ts'
import { kindSchema } from '../../istio/schema.ts'
import type { SchemaNode } from '../../istio/schemaNode.ts'
import { replaceTabs } from '../../paste/indentation.ts'
import { linesOf, type TextLine, textOf } from '../../paste/textLines.ts'
import { loadDocument, readValue } from '../../yaml/loadDocument.ts'
import { splitDocuments } from '../../yaml/splitDocuments.ts'
import { closings } from './closings.ts'
import type { FixLabel } from './fix.ts'

/** The whole text of the document as it would parse. */
export type Mended = Readonly<{ label: FixLabel; text: string }>

/** A document of this size is mended by hand: every try reads it as a whole. */
const largest = 100_000

/** A text with more places where something could be missing has something else wrong. */
const mostTries = 60

/** What would make the document parse, by one way or by all together; none if that does not do. */
export function mendings(text: string): readonly Mended[] {
  if (text.length > largest) return []
  const single = WAYS.flatMap((way) => {
    const mended = way(text)
    return mended !== undefined && parses(mended.text) ? [mended] : []
  })
  if (single.length > 0) return single
  const all = WAYS.reduce((before, way) => way(before)?.text ?? before, text)
  if (all === text || !parses(all)) return []
  const after = linesOf(all)
  const lines = linesOf(text).filter((line, index) => line.text !== after[index]?.text).length
  return [{ label: { code: 'mend', lines }, text: all }]
}

function parses(text: string): boolean {
  const read = readValue(text)
  return read.ok && isMapping(read.value) && splitDocuments(text).length === 1
}

const WAYS: readonly ((text: string) => Mended | undefined)[] = [
  withPlainQuotes,
  withSpaces,
  withQuotedWildcards,
  withSpacedColons,
  closed,
]

/** Typographic quotes around a value, and what else they may be paired with by mistake. */
const QUOTED = /(^|[\s[{,:])(?:[“”„]([^“”„"\n]*)[“”"]|"([^“”„"\n]*)[“”])(?=\s*(?:$|[,\]}#]))/g

export const plainQuotes = (line: string): string => line.replaceAll(QUOTED, '$1"$2$3"')

function withPlainQuotes(text: string): Mended | undefined {
  return changedLines(text, plainQuotes, (line) => /\S*[“”„].*[“”"]/.exec(line)?.[0] ?? line)
}

function withSpaces(text: string): Mended | undefined {
  const after = replaceTabs(text)?.after
  const lines = linesOf(text).filter((line) => /^ *\t/.test(line.text)).length
  return after === undefined ? undefined : { label: { code: 'spaces', lines }, text: after }
}

function withQuotedWildcards(text: string): Mended | undefined {
  const loaded = loadDocument(text)
  const places = loaded.findings.flatMap(({ detail, range }) =>
    detail.code === 'unquotedWildcard' && range !== undefined ? [range] : [],
  )
  if (places.length === 0) return undefined
  const words = places.map(({ start, end }) => text.slice(start, end))
  const after = places
    .toSorted((a, b) => b.start - a.start)
    .reduce((made, { start, end }) => `${made.slice(0, start)}"${made.slice(start, end)}"${made.slice(end)}`, text)
  return { label: replaced(words, (word) => `"${word}"`), text: after }
}

function withSpacedColons(text: string): Mended | undefined {
  const kind = /^kind:\s*["']?(\w+)/m.exec(text)?.[1]
  const names = fieldNames(kind)
  const spaced = (line: string): string =>
    line.replace(/^(\s*(?:- +)*)(\w+):(?!\/\/|\s)(?=\S)/, (whole, before: string, key: string) =>
      names.has(key) ? `${before}${key}: ` : whole,
    )
  return changedLines(text, spaced, (line) => line.trim().replace(/^(?:- +)+/, ''))
}

/** All names of fields that a resource of this kind has somewhere. */
function fieldNames(kind: string | undefined): ReadonlySet<string> {
  const names = new Set(['apiVersion', 'kind', 'metadata'])
  const seen = new Set<SchemaNode>()
  const waiting: SchemaNode[] = []
  const resource = kind === undefined ? undefined : kindSchema(kind)?.resource
  if (resource !== undefined) waiting.push(resource)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.type === 'list') waiting.push(node.items)
    if (node.type === 'map') waiting.push(node.values)
    if (node.type !== 'object') continue
    for (const [name, field] of node.fields) {
      names.add(name)
      waiting.push(field)
    }
  }
  return names
}

/** With the one quote or bracket that is missing, if there is one place alone where it would do. */
function closed(text: string): Mended | undefined {
  const made = new Map<string, Mended>()
  const lines = linesOf(text)
  let tries = 0
  for (const [index, line] of lines.entries()) {
    for (const after of closings(line.text)) {
      tries += 1
      if (tries > mostTries) return undefined
      const whole = textOf(lines.with(index, { ...line, text: after }))
      if (!made.has(whole) && parses(whole)) made.set(whole, { label: inPlaceOf(line, after), text: whole })
      if (made.size > 1) return undefined
    }
  }
  return [...made.values()][0]
}

const inPlaceOf = ({ text }: TextLine, after: string): FixLabel => ({
  code: 'replace',
  from: text.trim(),
  to: after.trim(),
})

/** `shown` is what of a changed line the label says. */
function changedLines(
  text: string,
  change: (line: string) => string,
  shown: (line: string) => string,
): Mended | undefined {
  const lines = linesOf(text)
  const changed = lines.filter((line) => change(line.text) !== line.text).map((line) => shown(line.text))
  if (changed.length === 0) return undefined
  const after = textOf(lines.map((line) => ({ ...line, text: change(line.text) })))
  return { label: replaced(changed, change), text: after }
}

function replaced(words: readonly string[], change: (word: string) => string): FixLabel {
  const own = [...new Set(words)]
  const said = (list: readonly string[]) => list.slice(0, 2).join(', ') + (list.length > 2 ? ', …' : '')
  return { code: 'replace', from: said(own), to: said(own.map(change)) }
}
