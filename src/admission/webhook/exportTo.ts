// istio: pkg/config/validation/validation.go validateExportTo, pkg/config/visibility.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { isLabel } from './names.ts'

type Owner = 'serviceEntry' | 'selectingDestinationRule' | 'other'

/** `namespace` is the resource's own. Only a ServiceEntry may be exported to nobody (`~`). */
export function checkExportTo(spec: Message, namespace: string, owner: Owner, report: Report): void {
  const entries = spec.texts('exportTo')
  const valid = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    const key = entry === '.' ? namespace : entry
    const path = spec.at('exportTo', index)
    if (valid.has(key)) {
      report.error(path, key === entry ? fault('exportToTwice', { entry }) : fault('exportToOwnTwice', { namespace }))
      continue
    }
    const broken = owner === 'serviceEntry' && entry === '~' ? undefined : entryFault(key)
    report.error(path, broken)
    if (broken === undefined) valid.add(key)
  }
  const path = spec.at('exportTo')
  if (owner === 'selectingDestinationRule' && valid.size > 0) {
    if (!valid.has(namespace)) report.error(path, fault('exportToBeyondSelected'))
    else if (valid.size > 1) report.error(path, fault('exportToManySelected'))
  }
  if (entries.length < 2) return
  if (valid.has('*')) report.error(path, fault('exportToPublicAndOther'))
  if (valid.has('~')) report.error(path, fault('exportToNoneAndSome'))
}

function entryFault(entry: string): Fault | undefined {
  if (entry === '.' || entry === '*' || isLabel(entry)) return undefined
  return entry === '~' ? fault('exportToNone') : fault('exportToBad')
}
