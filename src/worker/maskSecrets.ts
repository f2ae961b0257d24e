// Secrets' values → a mask, in the text, before it is stored or handed out. Nothing else of the text changes.

import { applyEdits } from '../base/edits.ts'
import type { FieldPath, ProjectFile, TextEdit } from '../base/source.ts'
import { loadDocument } from '../yaml/loadDocument.ts'
import { locate } from '../yaml/locate.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'

/** Base64 of `masked`, so that a masked Secret is still a valid one. */
const encodedMask = 'bWFza2Vk'
const plainMask = 'masked'
/** kubectl keeps the whole object in here, values included. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

export type Masked = Readonly<{ files: readonly ProjectFile[]; secrets: number }>

/** Masks `data`, `stringData` and kubectl's copy of them in every Secret, in lists too, and in documents that do not parse. */
export function maskSecrets(files: readonly ProjectFile[]): Masked {
  const masked = files.map(({ name, text }) => {
    const documents = splitDocuments(text).map((slice) => maskDocument(slice.text))
    return { name, text: documents.map((document) => document.text).join(''), secrets: sum(documents) }
  })
  return { files: masked.map(({ name, text }) => ({ name, text })), secrets: sum(masked) }
}

const sum = (parts: readonly Readonly<{ secrets: number }>[]) =>
  parts.reduce((total, { secrets }) => total + secrets, 0)

type MaskedDocument = Readonly<{ text: string; secrets: number }>

function maskDocument(text: string): MaskedDocument {
  const loaded = loadDocument(text)
  if (loaded.status === 'broken') return maskBroken(text)
  const { paths, secrets } = secretValues(loaded.value, [])
  if (secrets === 0) return { text, secrets }
  const edits = paths.flatMap(({ path, mask }): readonly TextEdit[] => {
    const found = locate(text, { file: '', document: 0, path })
    return found === undefined ? [] : [{ range: found.value, text: mask }]
  })
  return { text: isMasked(text, edits) ?? asJson(text, loaded.value), secrets }
}

type SecretValue = Readonly<{ path: FieldPath; mask: string }>
type SecretValues = Readonly<{ paths: readonly SecretValue[]; secrets: number }>

function secretValues(value: unknown, path: FieldPath): SecretValues {
  const { kind, items, metadata, data, stringData } = fieldsOf(value)
  if (Array.isArray(items) && typeof kind === 'string' && kind.endsWith('List')) {
    const found = items.map((item, index) =>
      secretValues({ ...listItem(kind), ...fieldsOf(item) }, [...path, 'items', index]),
    )
    return { paths: found.flatMap(({ paths }) => paths), secrets: sum(found) }
  }
  if (kind !== 'Secret') return { paths: [], secrets: 0 }
  const below = (field: string, values: unknown, mask: string) =>
    Object.keys(fieldsOf(values)).map((key): SecretValue => ({ path: [...path, field, key], mask }))
  const copied = lastApplied in fieldsOf(fieldsOf(metadata).annotations)
  return {
    paths: [
      ...below('data', data, encodedMask),
      ...below('stringData', stringData, plainMask),
      ...(copied ? [{ path: [...path, 'metadata', 'annotations', lastApplied], mask: plainMask }] : []),
    ],
    secrets: 1,
  }
}

/** Items of a `SecretList` may leave their kind out. */
const listItem = (kind: string) => (kind === 'List' ? {} : { kind: kind.slice(0, -'List'.length) })

/** The text with the edits, if every value is masked then; an alias may have brought one in from elsewhere. */
function isMasked(text: string, edits: readonly TextEdit[]): string | undefined {
  const starts = new Set(edits.map(({ range }) => range.start))
  if (starts.size < edits.length) return undefined
  const edited = applyEdits(text, edits)
  const loaded = loadDocument(edited)
  if (loaded.status === 'broken') return undefined
  const { paths } = secretValues(loaded.value, [])
  return paths.every(({ path, mask }) => valueAt(loaded.value, path) === mask) ? edited : undefined
}

/** Where values cannot be masked in place, the document is written anew; JSON is YAML. */
function asJson(text: string, value: unknown): string {
  const { paths } = secretValues(value, [])
  const copy: unknown = JSON.parse(JSON.stringify(value))
  for (const { path, mask } of paths) {
    const parent = valueAt(copy, path.slice(0, -1))
    if (typeof parent === 'object' && parent !== null) Reflect.set(parent, path.at(-1) ?? '', mask)
  }
  const marker = /^\uFEFF?---/.test(text) ? '---\n' : ''
  return `${marker}${JSON.stringify(copy, null, 2)}\n`
}

const maskedField = '(?:data|stringData|annotations)'

/** What does not parse is masked by its looks: all that stands below `data:`, `stringData:` and `annotations:`. */
function maskBroken(text: string): MaskedDocument {
  if (!/kind["']?\s*:\s*["']?Secret/.test(text)) return { text, secrets: 0 }
  return { text: /^\s*\{/.test(text) ? maskBrokenJson(text) : maskBrokenYaml(text), secrets: 1 }
}

function maskBrokenJson(text: string): string {
  const start = text.search(new RegExp(`"${maskedField}"`))
  if (start < 0) return text
  const values = /(:\s*)"(?:[^"\\]|\\.)*"?/g
  return text.slice(0, start) + text.slice(start).replace(values, `$1"${plainMask}"`)
}

function maskBrokenYaml(text: string): string {
  const opening = new RegExp(`^[ \\t]*["']?${maskedField}["']?[ \\t]*:`)
  let depth: number | undefined
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/).map((line) => {
    const indent = line.search(/\S/)
    if (indent < 0) return line
    const inside = depth !== undefined && indent > depth
    const opens = opening.test(line)
    if (!inside) depth = opens ? indent : undefined
    return inside || opens ? line.replace(/^(\s*(?:[^\s:]+:[ \t]*)?)[^\r\n]*/, maskRest) : line
  })
  return lines.join('')
}

const maskRest = (line: string, head: string) => (line.length === head.length ? line : head + plainMask)

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => fieldsOf(at)[step], value)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
