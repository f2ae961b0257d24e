import type { Examples, WebhookCode } from '../page.ts'
import { destinationRuleExamples } from './destinationRule.examples.ts'
import { gatewayExamples } from './gateway.examples.ts'
import { httpExamples } from './http.examples.ts'
import { namesExamples } from './names.examples.ts'
import { securityExamples } from './security.examples.ts'
import { serviceEntryExamples } from './serviceEntry.examples.ts'
import { sidecarExamples } from './sidecar.examples.ts'
import { virtualServiceExamples } from './virtualService.examples.ts'

export const webhookExamples: Examples<WebhookCode> = {
  ...namesExamples,
  ...gatewayExamples,
  ...virtualServiceExamples,
  ...httpExamples,
  ...destinationRuleExamples,
  ...serviceEntryExamples,
  ...sidecarExamples,
  ...securityExamples,
}
