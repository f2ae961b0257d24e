// What Kiali's checks say of short documents, for tests.

import { readProject } from '../engine/readProject.ts'
import type { KialiFinding } from '../kiali/finding.ts'
import { kialiSteps } from '../kiali/index.ts'
import { document } from './analysis.ts'

/** The findings of the documents; throws if one of them is refused. */
export function kialiFindings(...documents: readonly string[]): readonly KialiFinding[] {
  const { resources, findings } = readProject([{ name: 'test.yaml', text: documents.join('---\n') }])
  const refused = findings.find(({ severity }) => severity === 'error')
  if (refused !== undefined) throw new Error(JSON.stringify(refused))
  const steps = kialiSteps(resources)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The findings as `CODE severity document field`. */
export const kialiSays = (...documents: readonly string[]): readonly string[] =>
  kialiFindings(...documents).map(
    ({ detail, severity, at }) => `${detail.code} ${severity} ${at.document} ${at.path.join('.')}`,
  )

export const destinationRule = (name: string, spec: string): string => document('DestinationRule', name, spec)
/** A PeerAuthentication with this mode; `more` stands before it. */
export const peers = (name: string, mode: string, more = ''): string =>
  document('PeerAuthentication', name, `{${more}mtls: {mode: ${mode}}}`).replace('networking.', 'security.')
