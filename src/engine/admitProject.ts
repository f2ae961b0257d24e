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
  const admit = createAdmission()
  return files.flatMap(({ name, text }) =>
    splitDocuments(text).flatMap((slice, document) => {
      const loaded = documents.get(slice.text)?.loaded ?? loadWithPlaceholders(slice.text)
      if (loaded.status === 'broken') return []
      return resourcesIn(loaded.value, { file: name, document, path: [] }).flatMap(({ at, value }) => {
        const findings = admit(value)
        return findings.length === 0 ? [] : [{ at, isAdmitted: isAdmitted(findings), findings }]
      })
    }),
  )
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
