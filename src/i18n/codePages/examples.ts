import { istioctlExamples } from './istioctl.examples.ts'
import { kialiExamples } from './kiali.examples.ts'
import type { Codes, Examples, Sayer } from './page.ts'
import { readingExamples } from './reading.examples.ts'
import { routewrightExamples } from './routewright.examples.ts'
import { schemaExamples } from './schema.examples.ts'
import { webhookExamples } from './webhook/webhook.examples.ts'

/** The examples of all codes, by who says them. */
export const examples: { readonly [S in Sayer]: Examples<Codes[S]> } = {
  routewright: routewrightExamples,
  istioctl: istioctlExamples,
  kiali: kialiExamples,
  reading: readingExamples,
  schema: schemaExamples,
  webhook: webhookExamples,
}

// What needs no words comes in one chunk.
export { KIALI_CODES } from './kialiCodes.ts'
