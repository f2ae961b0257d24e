// What a cluster would say of each resource of a project, before anything is routed.

import { type AdmissionFinding, createAdmission, isAdmitted } from '../admission/index.ts'
import type { ProjectFile, SourceRef } from '../base/source.ts'
import { isMapping } from '../istio/checkValue.ts'
import { loadWithPlaceholders } from '../paste/loadWithPlaceholders.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'
import type { DocumentCache } from './readProject.ts'

/** The findings for one resource, whose root is `at`; paths in them are from there. */
export type AdmissionVerdict = Readonly<{ at: SourceRef; isAdmitted: boolean; findings: readonly AdmissionFinding[] }>

/** The verdicts with findings, in the order of the text. Items of a `List` are judged each by itself. `documents` is what reading the project made. */
export function admitProject(
  files: readonly ProjectFile[],
  documents: DocumentCache = new Map(),
): readonly AdmissionVerdict[] {
  const steps = admitSteps(files, documents)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of one document. */
export function* admitSteps(
  files: readonly ProjectFile[],
  documents: DocumentCache = new Map(),
): Generator<undefined, readonly AdmissionVerdict[]> {
  const admit = createAdmission()
  const verdicts: AdmissionVerdict[] = []
  for (const { name, text } of files) {
    for (const [document, slice] of splitDocuments(text).entries()) {
      const loaded = documents.get(slice.text)?.loaded ?? loadWithPlaceholders(slice.text)
      if (loaded.status === 'broken') continue
      for (const { at, value } of resourcesIn(loaded.value, { file: name, document, path: [] })) {
        const findings = admit(value)
        if (findings.length > 0) verdicts.push({ at, isAdmitted: isAdmitted(findings), findings })
      }
      yield
    }
  }
  return verdicts
}

type Placed = Readonly<{ at: SourceRef; value: unknown }>

/** The value itself, or the items of a `List`, each with its address. */
export function resourcesIn(value: unknown, at: SourceRef): readonly Placed[] {
  if (!isMapping(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return [{ at, value }]
  const { kind, apiVersion, items } = value
  const itemKind = kind.slice(0, -'List'.length)
  const inherited = itemKind === '' ? {} : { kind: itemKind, apiVersion }
  return (Array.isArray(items) ? items : []).map((item: unknown, index) => ({
    at: { ...at, path: ['items', index] },
    value: isMapping(item) ? { ...inherited, ...item } : item,
  }))
}
