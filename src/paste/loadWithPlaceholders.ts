// A document that does not parse may do so but for its placeholders; then they are what is wrong with it.

import type { DocumentFinding } from '../istio/finding.ts'
import { type LoadedDocument, loadDocument, readValue } from '../yaml/loadDocument.ts'
import { findPlaceholders } from './placeholders.ts'

/** Loads one document; of a broken one the placeholders are named, alone if they explain it. */
export function loadWithPlaceholders(text: string): LoadedDocument {
  const loaded = loadDocument(text)
  if (loaded.status === 'ok') return loaded
  const placeholders = findPlaceholders(text)
  const occurrences = placeholders.flatMap((each) => each.occurrences.map((range) => ({ text: each.text, range })))
  if (occurrences.length === 0) return loaded
  occurrences.sort((left, right) => left.range.start - right.range.start)
  const findings = occurrences.map(
    (each): DocumentFinding => ({
      severity: 'error',
      detail: { code: 'placeholder', text: each.text },
      path: [],
      range: each.range,
    }),
  )
  let masked = ''
  let at = 0
  for (const { range } of occurrences) {
    masked += text.slice(at, range.start) + 'x'.repeat(range.end - range.start)
    at = range.end
  }
  const explained = readValue(masked + text.slice(at)).ok
  return { status: 'broken', findings: explained ? findings : [...loaded.findings, ...findings] }
}
