// Would a cluster take this resource? Istio's kinds are judged by the API server (CRD schema and rules) and by istiod's webhook, each on
// its own: both say all that they find.

import { isMapping } from '../istio/checkValue.ts'
import { kindSchema } from '../istio/schema.ts'
import { checkCrd } from './crd/checkCrd.ts'
import { type CompiledSchema, createCompiledSchema } from './crd/compiledSchema.ts'
import type { AdmissionFinding } from './finding.ts'
import { checkWebhook } from './webhook/checkWebhook.ts'

/** Judges one document's value as Kubernetes reads it; paths are from the document's root. Kinds that Istio does not judge have no findings. */
export type Admit = (resource: unknown) => readonly AdmissionFinding[]

/** A judge that compiles each part of the schema once. */
export function createAdmission(): Admit {
  const compiled = createCompiledSchema()
  return (resource) => admitWith(resource, compiled)
}

function admitWith(resource: unknown, compiled: CompiledSchema): readonly AdmissionFinding[] {
  if (!isMapping(resource) || typeof resource.kind !== 'string' || typeof resource.apiVersion !== 'string') return []
  const schema = kindSchema(resource.kind)
  if (schema === undefined || schema.group === '' || !schema.group.endsWith('.istio.io')) return []
  if (!resource.apiVersion.startsWith(`${schema.group}/`)) return []
  return [...checkCrd(resource, schema, compiled), ...checkWebhook(resource, schema)]
}

/** True if no judge rejects. */
export const isAdmitted = (findings: readonly AdmissionFinding[]): boolean =>
  findings.every(({ severity }) => severity === 'warning')
