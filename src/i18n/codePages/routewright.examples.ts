import type { ProofCode } from '../../proof/finding.ts'
import type { Examples } from './page.ts'
import { ruleExamples } from './routewright/rules.examples.ts'

export const routewrightExamples: Examples<ProofCode> = {
  ...ruleExamples,
}
