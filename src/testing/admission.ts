// Verdicts of admission in one line each, for tables.

import { type AdmissionFinding, createAdmission } from '../admission/index.ts'
import { readYaml } from '../yaml/loadDocument.ts'

const admit = createAdmission()

/** The findings for a spec written as YAML in flow style, in namespace `default` under the name `it`. */
export function findingsFor(kind: string, spec: string, metadata = ''): readonly AdmissionFinding[] {
  const group = /^(?:AuthorizationPolicy|PeerAuthentication|RequestAuthentication)$/.test(kind)
    ? 'security'
    : 'networking'
  const head = `apiVersion: ${group}.istio.io/v1\nkind: ${kind}\nmetadata: {name: it, namespace: default${metadata}}`
  return admit(readYaml(`${head}\nspec: ${spec}`))
}

/** Of the webhook alone: `CODE PATH`, warnings with a `?` behind the code, without `spec.`. */
export function webhookSays(kind: string, spec: string, metadata?: string): readonly string[] {
  return findingsFor(kind, spec, metadata).flatMap(({ judge, severity, code, path }) =>
    judge === 'webhook' ? [`${code}${severity === 'warning' ? '?' : ''} ${path.slice(1).join('.')}`.trim()] : [],
  )
}

/** Of the API server alone: `CODE PATH`, without `spec.`. */
export function crdSays(kind: string, spec: string, metadata?: string): readonly string[] {
  return findingsFor(kind, spec, metadata).flatMap(({ judge, code, path }) =>
    judge === 'crd' ? [`${code} ${path.slice(1).join('.')}`.trim()] : [],
  )
}
