// English words of what is proved, by what it is about.

import type { ProofDetail } from '../proof/finding.ts'
import { actionProofsEn } from './proofs/actions.en.ts'
import { opaqueProofsEn } from './proofs/opaque.en.ts'
import { ruleProofsEn } from './proofs/rules.en.ts'
import { serverProofsEn } from './proofs/servers.en.ts'
import { serviceProofsEn } from './proofs/services.en.ts'
import type { ProofTexts } from './proofs/texts.ts'

export const proofsEn: ProofTexts<ProofDetail> = {
  ...ruleProofsEn,
  ...serviceProofsEn,
  ...serverProofsEn,
  ...opaqueProofsEn,
  ...actionProofsEn,
}
