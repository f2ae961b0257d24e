// What the proofs say of a text, in one line a finding, for tests.

import type { ProofDetail, ProofFinding } from '../proof/finding.ts'
import { proofSteps } from '../proof/index.ts'
import { document, gateway, HTTP_80, service } from './compiled.ts'
import { resourcesOf } from './resources.ts'

export function proofFindings(text: string): readonly ProofFinding[] {
  const steps = proofSteps(resourcesOf(text))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.findings
  }
}

/** `CODE severity document/path` of each finding; with `only`, of those codes. */
export const proofLines = (text: string, only?: readonly ProofDetail['code'][]): readonly string[] =>
  proofFindings(text)
    .filter(({ detail }) => only === undefined || only.includes(detail.code))
    .map(({ detail, severity, at }) => `${detail.code} ${severity} ${[at.document, ...at.path].join('/')}`)

/** Behind one HTTP server for all hosts: the virtual service `vs` of `a.com`, document 1, with this `http` list (flow); Services `web` and `api`. */
export const behindGateway = (http: string, more = ''): string =>
  gateway(`[${HTTP_80}]`) +
  document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], http: ${http}}`) +
  service('web', [80]) +
  service('api', [80]) +
  more
