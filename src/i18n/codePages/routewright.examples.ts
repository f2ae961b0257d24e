import type { ProofCode } from '../../proof/finding.ts'
import type { Examples } from './page.ts'
import { actionExamples } from './routewright/actions.examples.ts'
import { opaqueExamples } from './routewright/opaque.examples.ts'
import { ruleExamples } from './routewright/rules.examples.ts'
import { serverExamples } from './routewright/servers.examples.ts'
import { serviceExamples } from './routewright/services.examples.ts'

export const routewrightExamples: Examples<ProofCode> = {
  ...ruleExamples,
  ...serviceExamples,
  ...serverExamples,
  ...opaqueExamples,
  ...actionExamples,
}
