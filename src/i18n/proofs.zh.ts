// 所证明之事的中文说法，按所谈的对象分开。

import type { ProofDetail } from '../proof/finding.ts'
import { actionProofsZh } from './proofs/actions.zh.ts'
import { opaqueProofsZh } from './proofs/opaque.zh.ts'
import { ruleProofsZh } from './proofs/rules.zh.ts'
import { serverProofsZh } from './proofs/servers.zh.ts'
import { serviceProofsZh } from './proofs/services.zh.ts'
import type { ProofTexts } from './proofs/texts.ts'

export const proofsZh: ProofTexts<ProofDetail> = {
  ...ruleProofsZh,
  ...serviceProofsZh,
  ...serverProofsZh,
  ...opaqueProofsZh,
  ...actionProofsZh,
}
