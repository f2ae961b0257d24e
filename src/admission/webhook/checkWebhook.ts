// What istiod's validating webhook checks: it decodes the spec and asks the rules of its kind.

import { mappingOf, readMetadata } from '../../istio/metadata.ts'
import type { KindSchema } from '../../istio/schemaNode.ts'
import { fault } from '../fault.ts'
import { type AdmissionFinding, type Report, reportTo } from '../finding.ts'
import { decodeSpec } from '../protobuf/decode.ts'
import { checkPeerAuthentication, checkRequestAuthentication } from './authentication.ts'
import { checkAuthorizationPolicy } from './authorizationPolicy.ts'
import { checkDestinationRule } from './destinationRule.ts'
import { checkGateway } from './gateway.ts'
import { checkAnnotations } from './metadata.ts'
import { checkServiceEntry } from './serviceEntry.ts'
import { checkSidecar } from './sidecar.ts'
import type { Subject } from './subject.ts'
import { checkVirtualService } from './virtualService.ts'
import { checkWorkloadEntry, checkWorkloadGroup } from './workload.ts'

const CHECKS: ReadonlyMap<string, (subject: Subject, report: Report) => void> = new Map([
  ['Gateway', checkGateway],
  ['VirtualService', checkVirtualService],
  ['DestinationRule', checkDestinationRule],
  ['ServiceEntry', checkServiceEntry],
  ['Sidecar', checkSidecar],
  ['WorkloadEntry', checkWorkloadEntry],
  ['WorkloadGroup', checkWorkloadGroup],
  ['AuthorizationPolicy', checkAuthorizationPolicy],
  ['PeerAuthentication', checkPeerAuthentication],
  ['RequestAuthentication', checkRequestAuthentication],
])

const TOP_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec', 'status']

/** The findings of the webhook for one resource of a known kind. */
export function checkWebhook(
  resource: Readonly<Record<string, unknown>>,
  { kind, resource: node }: KindSchema,
): readonly AdmissionFinding[] {
  const findings: AdmissionFinding[] = []
  const report = reportTo(findings, 'webhook')
  const specNode = node.fields.get('spec')
  const check = CHECKS.get(kind)
  if (specNode === undefined || check === undefined) return findings
  const decoded = decodeSpec(resource.spec ?? null, specNode, ['spec'])
  if (!decoded.ok) {
    report.error(decoded.path, decoded.fault)
    return findings
  }
  const { name = '', namespace, labels, annotations } = readMetadata(mappingOf(resource.metadata))
  const subject: Subject = { kind, name, namespace, labels, annotations, spec: decoded.message }
  if (!checkAnnotations(subject, report)) check(subject, report)
  for (const field of Object.keys(resource)) {
    if (!TOP_FIELDS.includes(field)) report.error([field], fault('unknownTopField', { field, kind, namespace, name }))
  }
  return findings
}
