// Labels and selectors. istio: pkg/config/labels/instance.go Validate, validation.go validateWorkloadSelector, ValidateAlphaWorkloadSelector.

import type { FieldPath } from '../../base/source.ts'
import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'

const LABEL = '[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?'
const NAME = '(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'
const KEY = new RegExp(`^(?:(${LABEL}(?:\\.${LABEL})*)/)?(${NAME})$`)
const VALUE = new RegExp(`^(?:${NAME})?$`)

/** The faults of one label: its key's and its value's. */
export function labelFaults(key: string, value: string): readonly Fault[] {
  const [, prefix = '', name = ''] = KEY.exec(key) ?? []
  return [
    ...(name === '' || prefix.length > 253 || name.length > 63 ? [fault('badTagKey', { key })] : []),
    ...(VALUE.test(value) ? [] : [fault('badTagValue', { value })]),
  ]
}

export function checkLabels(owner: Message, field: string, report: Report): void {
  for (const [key, value] of owner.textMap(field) ?? []) {
    for (const each of labelFaults(key, value)) report.error(owner.at(field, key), each)
  }
}

/** Reports what a selector's map may not hold, and says whether there was something, or nothing at all in the map. */
export function checkSelector(
  selector: Message,
  field: 'labels' | 'matchLabels',
  report: Report,
): 'broken' | 'empty' | 'fine' {
  const labels = selector.textMap(field) ?? []
  let broken = false
  for (const [key, value] of labels) {
    const path: FieldPath = selector.at(field, key)
    const pair = `${key}=${value}`
    broken ||= key === '' || pair.includes('*')
    if (key === '') report.error(path, fault('selectorKeyEmpty', { pair }))
    if (pair.includes('*')) report.error(path, fault('selectorWildcard', { pair }))
  }
  return broken ? 'broken' : labels.length === 0 ? 'empty' : 'fine'
}

/** The `matchLabels` of a policy or DestinationRule. */
export function checkWorkloadSelector(selector: Message | undefined, report: Report): void {
  if (selector === undefined) return
  const state = checkSelector(selector, 'matchLabels', report)
  if (state === 'empty') report.warning(selector.path, fault('selectorEmpty'))
}
