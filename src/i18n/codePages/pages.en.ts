// The English pages about all codes.

import { istioctlEn } from './istioctl.en.ts'
import { kialiEn } from './kiali.en.ts'
import type { Pages } from './page.ts'
import { readingEn } from './reading.en.ts'
import { routewrightEn } from './routewright.en.ts'
import { schemaEn } from './schema.en.ts'
import { webhookEn } from './webhook/webhook.en.ts'

export const pagesEn: Pages = {
  texts: {
    routewright: routewrightEn,
    istioctl: istioctlEn,
    kiali: kialiEn,
    reading: readingEn,
    schema: schemaEn,
    webhook: webhookEn,
  },
  sayers: {
    routewright:
      'Routewright, by proof: it compiles the files as istiod does, and either shows a request that the proxy answers so, or that no request is left.',
    istioctl:
      '`istioctl analyze`, by one of Istio’s own analyzers, on the files alone. Istio explains its codes under https://istio.io/latest/docs/reference/config/analysis/.',
    kiali:
      'Kiali, which shows a mesh and checks its configuration, on the files alone. Only what istioctl has no check for is said here; where both have one, Kiali’s code stands beside Istio’s. Kiali lists its checks under https://kiali.io/docs/features/validations/.',
    reading: 'Routewright, on reading the file as kubectl would, before any judge sees it.',
    schema: 'The API server, by the schema and the rules of Istio’s CRDs, and by Kubernetes’ own rules for names.',
    webhook: 'istiod’s validating webhook, which is asked for every resource of Istio before the cluster stores it.',
  },
}
