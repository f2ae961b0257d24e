// One document's text → its value as Kubernetes reads it, by js-yaml. What js-yaml refuses has no value: of 12,000 mutated
// documents Go accepted none that js-yaml refused and `yaml` took, but for a single stray word.

import { load, YAMLException } from 'js-yaml'
import type { DocumentFinding } from '../istio/finding.ts'
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

/** Loads one document. Values that aliases share are shared in the result; a key that stands twice keeps its last value. */
export function loadDocument(text: string): LoadedDocument {
  const first = loadValue(text, false)
  if (first.ok) return withinLimits(text, first.value, [])
  if (first.refusal.reason.startsWith('duplicated mapping key')) {
    const second = loadValue(text, true)
    if (second.ok) return withinLimits(text, second.value, duplicateKeys(text))
    return { status: 'broken', findings: explainRefusal(text, second.refusal) }
  }
  return { status: 'broken', findings: explainRefusal(text, first.refusal) }
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

function withinLimits(text: string, value: unknown, findings: readonly DocumentFinding[]): LoadedDocument {
  const mayShare = text.includes('&') && text.includes('*')
  if (!mayShare || expandedSize(value) <= Math.max(ALWAYS_ALLOWED, LARGEST_EXPANSION * text.length)) {
    return { status: 'ok', value, findings }
  }
  const detail = { code: 'yamlSyntax', message: 'excessive aliasing', expected: 'fewerAliases' } as const
  return {
    status: 'broken',
    findings: [...findings, { severity: 'error', detail, path: [], range: { start: 0, end: 0 } }],
  }
}
