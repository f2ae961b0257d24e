import type { PageTexts, WebhookCode } from '../page.ts'
import { destinationRuleEn } from './destinationRule.en.ts'
import { gatewayEn } from './gateway.en.ts'
import { httpEn } from './http.en.ts'
import { namesEn } from './names.en.ts'
import { securityEn } from './security.en.ts'
import { serviceEntryEn } from './serviceEntry.en.ts'
import { sidecarEn } from './sidecar.en.ts'
import { virtualServiceEn } from './virtualService.en.ts'

export const webhookEn: PageTexts<WebhookCode> = {
  ...namesEn,
  ...gatewayEn,
  ...virtualServiceEn,
  ...httpEn,
  ...destinationRuleEn,
  ...serviceEntryEn,
  ...sidecarEn,
  ...securityEn,
}
