// What istiod's webhook would say, as istioctl repeats it (istio: pkg/config/analysis/analyzers/schema/validation.go).

import { checkWebhook } from '../../admission/webhook/checkWebhook.ts'
import type { Resource } from '../../istio/resource.ts'
import { kindSchema } from '../../istio/schema.ts'
import type { Report } from '../analyzer.ts'
import { kindOf } from '../names.ts'
import type { World } from '../world.ts'

// Unused rules and matches have codes of their own.
const ELSEWHERE: readonly string[] = ['unreachableRule', 'ineffectiveMatch']

/** IST0106 for each error, IST0133 for each warning; labels and annotations take no part. */
export function* schemaValidation({ resources }: World): Iterable<Report> {
  for (const resource of resources) {
    const { apiVersion, metadata } = resource
    const kind = kindOf(resource)
    const schema = kindSchema(kind)
    if (schema === undefined || schema.group === '' || !apiVersion.startsWith(`${schema.group}/`)) continue
    const { name, namespace } = metadata
    const value = { apiVersion, kind, metadata: { name, namespace }, spec: specOf(resource) }
    for (const { severity, code, path, message } of checkWebhook(value, schema)) {
      if (ELSEWHERE.includes(code)) continue
      yield { resource, detail: { code: severity === 'error' ? 'IST0106' : 'IST0133', message }, at: path }
    }
  }
}

const specOf = (resource: Resource): unknown => (resource.kind === 'Other' ? resource.spec.written : resource.spec)
