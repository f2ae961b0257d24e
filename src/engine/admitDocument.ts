// What of a decoded document a cluster would take: the rest takes no part in routing, and a finding says who refuses it why.

import { type AdmissionFinding, type Admit, isAdmitted } from '../admission/index.ts'
import type { FieldPath } from '../base/source.ts'
import type { DecodedDocument } from '../istio/decode.ts'
import type { DocumentFinding } from '../istio/finding.ts'
import type { Resource } from '../istio/resource.ts'
import { resourcesIn } from './admitProject.ts'

/** A decoded document of which `resources` are those that a cluster would take; the others, if any, are in `rejected`. */
export type AdmittedDocument = DecodedDocument & Readonly<{ rejected?: readonly Resource[] }>

/** Asks the judges about each resource of the document, whose value is `value`. */
export function admitDocument(decoded: DecodedDocument, value: unknown, admit: Admit): AdmittedDocument {
  // What is still to be filled in is not judged yet.
  const isUnfinished = decoded.findings.some(({ detail }) => detail.code === 'placeholder')
  if (decoded.resources.length === 0 || isUnfinished) return decoded
  const findings: DocumentFinding[] = []
  const refused = new Set<string>()
  for (const { at, value: resource } of resourcesIn(value, ROOT)) {
    const own = admit(resource).filter(decides)
    if (isAdmitted(own)) continue
    refused.add(JSON.stringify(at.path))
    findings.push(...own.map((finding) => rejection(finding, at.path)))
  }
  if (refused.size === 0) return decoded
  const isRefused = ({ ref }: Resource): boolean => refused.has(JSON.stringify(ref.path))
  return {
    ...decoded,
    status: 'refused',
    resources: decoded.resources.filter((resource) => !isRefused(resource)),
    rejected: decoded.resources.filter(isRefused),
    findings: [...decoded.findings, ...findings],
  }
}

const ROOT = { file: '', document: 0, path: [] }

/** A field that is not known is refused by kubectl alone: for other clients the API server drops it with a warning, as reading does here. */
const decides = ({ severity, code }: AdmissionFinding): boolean => severity === 'error' && code !== 'unknownField'

const rejection = ({ judge, message, path }: AdmissionFinding, root: FieldPath): DocumentFinding => ({
  severity: 'error',
  detail: { code: 'rejected', judge, message },
  path: [...root, ...path],
})
