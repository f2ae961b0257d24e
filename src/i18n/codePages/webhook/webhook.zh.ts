import type { PageTexts, WebhookCode } from '../page.ts'
import { destinationRuleZh } from './destinationRule.zh.ts'
import { gatewayZh } from './gateway.zh.ts'
import { httpZh } from './http.zh.ts'
import { namesZh } from './names.zh.ts'
import { securityZh } from './security.zh.ts'
import { serviceEntryZh } from './serviceEntry.zh.ts'
import { sidecarZh } from './sidecar.zh.ts'
import { virtualServiceZh } from './virtualService.zh.ts'

export const webhookZh: PageTexts<WebhookCode> = {
  ...namesZh,
  ...gatewayZh,
  ...virtualServiceZh,
  ...httpZh,
  ...destinationRuleZh,
  ...serviceEntryZh,
  ...sidecarZh,
  ...securityZh,
}
