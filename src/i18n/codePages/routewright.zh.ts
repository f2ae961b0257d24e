import type { ProofCode } from '../../proof/finding.ts'
import type { PageTexts } from './page.ts'
import { actionPagesZh } from './routewright/actions.zh.ts'
import { opaquePagesZh } from './routewright/opaque.zh.ts'
import { rulePagesZh } from './routewright/rules.zh.ts'
import { serverPagesZh } from './routewright/servers.zh.ts'
import { servicePagesZh } from './routewright/services.zh.ts'

export const routewrightZh: PageTexts<ProofCode> = {
  ...rulePagesZh,
  ...servicePagesZh,
  ...serverPagesZh,
  ...opaquePagesZh,
  ...actionPagesZh,
}
