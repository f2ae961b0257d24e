// What the API server checks: the resource's version and name, the structure of its spec, then the CEL rules.

import { isMapping } from '../../istio/checkValue.ts'
import type { KindSchema } from '../../istio/schemaNode.ts'
import { fault } from '../fault.ts'
import { type AdmissionFinding, reportTo } from '../finding.ts'
import type { CompiledSchema } from './compiledSchema.ts'
import { checkRules } from './rules.ts'
import { checkStructure } from './structure.ts'

const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/
const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/

/** The findings of the API server for one resource of a known kind. */
export function checkCrd(
  resource: Readonly<Record<string, unknown>>,
  { kind, group, versions, resource: node }: KindSchema,
  compiled: CompiledSchema,
): readonly AdmissionFinding[] {
  const findings: AdmissionFinding[] = []
  const report = reportTo(findings, 'crd')
  const version = String(resource.apiVersion)
  if (!versions.includes(version.slice(group.length + 1))) {
    report.error(['apiVersion'], fault('versionNotServed', { kind, version }))
  }
  const { name, namespace } = isMapping(resource.metadata) ? resource.metadata : {}
  if (typeof name === 'string' && (name.length > 253 || !SUBDOMAIN.test(name))) {
    report.error(['metadata', 'name'], fault('badName', { name }))
  }
  if (typeof namespace === 'string' && (namespace.length > 63 || !LABEL.test(namespace))) {
    report.error(['metadata', 'namespace'], fault('badNamespace', { namespace }))
  }
  // Go reads null as nothing in what stands around a spec, but a spec has its own schema.
  if (resource.spec === null) {
    report.error(['spec'], fault('wrongType', { at: 'spec', expected: 'object', actual: 'null' }))
  }
  checkStructure(resource, node, [], report, compiled)
  // A rule may rely on the structure.
  const sound = findings.every(({ code }) => code === 'unknownField')
  if (sound) checkRules(resource, node, [], report, compiled)
  return findings
}
