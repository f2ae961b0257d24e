// Short documents for tests of the analyzers, and what they say of them.

import { analyze } from '../analysis/analyze.ts'
import type { AnalysisFinding } from '../analysis/finding.ts'
import { readProject } from '../engine/readProject.ts'

const API_VERSIONS: Readonly<Record<string, string>> = {
  Service: 'v1',
  Pod: 'v1',
  Namespace: 'v1',
  Node: 'v1',
  Secret: 'v1',
  Deployment: 'apps/v1',
  CustomResourceDefinition: 'apiextensions.k8s.io/v1',
  AuthorizationPolicy: 'security.istio.io/v1',
  RequestAuthentication: 'security.istio.io/v1',
  Telemetry: 'telemetry.istio.io/v1',
  EnvoyFilter: 'networking.istio.io/v1alpha3',
}

/** One document; `name` may be `namespace/name`, `spec` and `metadata` (the rest of it) are flow mappings. */
export function document(kind: string, name: string, spec = '{}', metadata = ''): string {
  const [namespace, local] = name.includes('/') ? name.split('/') : ['default', name]
  const apiVersion = API_VERSIONS[kind] ?? 'networking.istio.io/v1'
  const head = `{name: ${local}, namespace: ${namespace}${metadata === '' ? '' : `, ${metadata}`}}`
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${head}\nspec: ${spec}\n`
}

/** A Kubernetes Service with one HTTP port, or the ports stated. */
export const service = (name: string, ports = '[{name: http, port: 80}]'): string =>
  document('Service', name, `{ports: ${ports}}`)

const WEBHOOK: readonly string[] = ['IST0106', 'IST0133']

/** The findings of the documents, without what the webhook has against documents as short as these. */
export const findingsOf = (...documents: readonly string[]): readonly AnalysisFinding[] =>
  allFindingsOf(...documents).filter(({ detail }) => !WEBHOOK.includes(detail.code))

/** The findings of the documents; throws if one of them is refused. */
export function allFindingsOf(...documents: readonly string[]): readonly AnalysisFinding[] {
  const { resources, findings } = readProject([{ name: 'test.yaml', text: documents.join('---\n') }])
  const refused = findings.find(({ severity }) => severity === 'error')
  if (refused !== undefined) throw new Error(JSON.stringify(refused))
  return analyze(resources)
}

/** The findings of some codes as `CODE resource field`. */
export const said = (codes: readonly string[], ...documents: readonly string[]): readonly string[] =>
  allFindingsOf(...documents)
    .filter(({ detail }) => codes.includes(detail.code))
    .map(({ detail, resource, at }) => `${detail.code} ${resource} ${at.path.join('.')}`)
