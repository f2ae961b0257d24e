// What a policy applies to. istio: pkg/config/validation/validation.go validateOneOfSelectorType, validatePolicyTargetReference.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkWorkloadSelector } from './labels.ts'

const ALLOWED: readonly (readonly [group: string, kind: string])[] = [
  ['core', 'Service'],
  ['networking.istio.io', 'ServiceEntry'],
  ['gateway.networking.k8s.io', 'Gateway'],
  ['gateway.networking.k8s.io', 'GatewayClass'],
]

export function checkTargets(spec: Message, report: Report): void {
  const [selector, target, targets] = [spec.message('selector'), spec.message('targetRef'), spec.messages('targetRefs')]
  const set = [selector !== undefined, target !== undefined, targets.length > 0].filter(Boolean).length
  if (set > 1) report.error(spec.path, fault('targetAndSelector'))
  checkWorkloadSelector(selector, report)
  for (const each of target === undefined ? targets : [target, ...targets]) {
    if (each.text('name') === '') report.error(each.at('name'), fault('targetName'))
    if (each.text('namespace') !== '') report.error(each.at('namespace'), fault('targetNamespace'))
    const [group, kind] = [each.text('group'), each.text('kind')]
    const isAllowed = ALLOWED.some(([theirs, itsKind]) => theirs === (group || 'core') && itsKind === kind)
    if (!isAllowed) report.error(each.at('kind'), fault('targetKind', { group, kind }))
  }
}
