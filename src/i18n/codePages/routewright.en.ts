import type { ProofCode } from '../../proof/finding.ts'
import type { PageTexts } from './page.ts'
import { actionPagesEn } from './routewright/actions.en.ts'
import { opaquePagesEn } from './routewright/opaque.en.ts'
import { rulePagesEn } from './routewright/rules.en.ts'
import { serverPagesEn } from './routewright/servers.en.ts'
import { servicePagesEn } from './routewright/services.en.ts'

export const routewrightEn: PageTexts<ProofCode> = {
  ...rulePagesEn,
  ...servicePagesEn,
  ...serverPagesEn,
  ...opaquePagesEn,
  ...actionPagesEn,
}
