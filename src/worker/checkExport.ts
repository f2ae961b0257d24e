// What would go out: does it still say the same, and what is left inside that a cluster would refuse.

import type { ProjectFile } from '../base/source.ts'
import { readProject } from '../engine/index.ts'
import { loadDocument } from '../yaml/loadDocument.ts'
import { loadStream } from '../yaml/loadStream.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'
import { createFindingPlacer } from './findingPlaces.ts'
import { maskSecrets } from './maskSecrets.ts'
import { placeholderPlaces } from './placeholderViews.ts'
import type { ExportCheck } from './protocol.ts'
import { createIndexCache, indexTexts } from './textIndex.ts'

/** Checks `outgoing`, made of the open files, against those; placeholders and errors are named where they stand in the open files. */
export function checkExport(
  open: readonly ProjectFile[],
  outgoing: readonly ProjectFile[],
  mask: boolean,
): ExportCheck {
  const masked = maskSecrets(outgoing)
  const expected = mask ? maskSecrets(open).files : open
  const { findings } = readProject(open)
  const index = indexTexts(open, createIndexCache())
  const placer = createFindingPlacer(index, new Map())
  const errors = findings.filter(({ severity, detail }) => severity === 'error' && detail.code !== 'placeholder')
  return {
    files: mask ? masked.files : outgoing,
    faithful: saysTheSame(expected, mask ? masked.files : outgoing),
    placeholders: placeholderPlaces(open, index),
    errors: errors.map((finding) => placer.place(finding)),
    secrets: masked.secrets,
  }
}

function saysTheSame(expected: readonly ProjectFile[], outgoing: readonly ProjectFile[]): boolean {
  const own = expected.flatMap(({ text }) => splitDocuments(text).map((slice) => slice.text))
  const loaded = own.map((text) => loadDocument(text))
  if (loaded.every(({ status }) => status === 'ok')) {
    const values = loaded.flatMap((document) => (document.status === 'ok' ? [document.value] : []))
    const streams = outgoing.map(({ text }) => loadStream(text))
    const read = streams.flatMap((stream) => (stream.ok ? stream.value : []))
    return streams.every((stream) => stream.ok) && sameValues(values, read)
  }
  // A document that does not parse has no value; then every document has to go out letter by letter.
  const sent = outgoing.flatMap(({ text }) => splitDocuments(text).map((slice) => slice.text))
  return sameValues(own.map(bare), sent.map(bare))
}

const bare = (text: string) => text.replace(/^\uFEFF?(?:---|\.\.\.)(?=\s)/, '').trim()

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  const shown = (values: readonly unknown[]) =>
    values.filter((value) => value !== null && value !== undefined && value !== '').map(canonical)
  const [left, right] = [shown(a), shown(b)]
  return left.length === right.length && left.every((value, index) => value === right[index])
}

/** JSON with sorted keys; `-0`, infinities and NaN, which JSON does not have, by name. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) return `number ${part}`
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
