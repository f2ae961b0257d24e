// One document's text → its value as Kubernetes reads it, by js-yaml. What js-yaml refuses has no value: of 12,000 mutated
// documents Go accepted none that js-yaml refused and `yaml` took, but for a single stray word.

import { load, YAMLException } from 'js-yaml'
import type { DocumentFinding } from '../istio/finding.ts'
import { compactLists } from './compactLists.ts'
import { expandedSize } from './expansion.ts'
import { duplicateKeys, explainRefusal, type Refusal } from './explainRefusal.ts'
import { JS_YAML_SCHEMA } from './tags.ts'

export type LoadedDocument = Readonly<
  | { status: 'ok'; value: unknown; findings: readonly DocumentFinding[] }
  | { status: 'broken'; findings: readonly DocumentFinding[] }
>

// Aliases may write a document out to this many times its length before it is refused (Go has a similar limit).
const LARGEST_EXPANSION = 10
const ALWAYS_ALLOWED = 10_000

/** A document's value, or where and why js-yaml refused it. `repeats` is true if a key stands twice in one mapping. */
export type ReadValue = Readonly<{ ok: true; value: unknown; repeats: boolean } | { ok: false; refusal: Refusal }>

// Nearly all documents are found without fault; they share one list.
const NONE: readonly never[] = []

/** Loads one document. Values that aliases share are shared in the result; a key that stands twice keeps its last value. */
export function loadDocument(text: string): LoadedDocument {
  const read = readValue(text)
  if (!read.ok) return { status: 'broken', findings: explainRefusal(text, read.refusal) }
  return { status: 'ok', value: read.value, findings: read.repeats ? duplicateKeys(text) : NONE }
}

/** The same without finding out what exactly is wrong: quicker for text that does not parse. */
export function readValue(text: string): ReadValue {
  const strict = loadValue(text, false)
  if (strict.ok) return withinLimits(text, strict.value, false)
  if (!strict.refusal.reason.startsWith('duplicated mapping key')) return strict
  const lenient = loadValue(text, true)
  return lenient.ok ? withinLimits(text, lenient.value, true) : lenient
}

/** The value of YAML that stands inside of another value; undefined if it does not parse. */
export function readYaml(text: string): unknown {
  const read = readValue(text)
  return read.ok ? read.value : undefined
}

type Loaded = Readonly<{ ok: true; value: unknown } | { ok: false; refusal: Refusal }>

function loadValue(text: string, allowDuplicateKeys: boolean): Loaded {
  try {
    return { ok: true, value: load(text, { schema: JS_YAML_SCHEMA, json: allowDuplicateKeys }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    // js-yaml strips a byte order mark before it counts.
    const shift = text.startsWith('\uFEFF') ? 1 : 0
    return {
      ok: false,
      refusal: { offset: Math.min((error.mark?.position ?? 0) + shift, text.length), reason: error.reason },
    }
  }
}

function withinLimits(text: string, value: unknown, repeats: boolean): ReadValue {
  const mayShare = text.includes('&') && text.includes('*')
  if (!mayShare) return { ok: true, value: compactLists(value), repeats }
  if (expandedSize(value) <= Math.max(ALWAYS_ALLOWED, LARGEST_EXPANSION * text.length)) {
    return { ok: true, value, repeats }
  }
  return { ok: false, refusal: { offset: 0, reason: 'excessive aliasing' } }
}
