// Fixes for what is proved of destination rules.

import { refAt, type SourceRef } from '../../base/source.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { ProofDetail } from '../../proof/finding.ts'
import type { Json } from '../../yaml/operation.ts'
import { type Fix, type FixContext, flow, parentOf, removal, replacement, setting, specOf } from './fix.ts'
import { moving } from './moving.ts'

export function destinationRuleFixes(
  detail: ProofDetail,
  at: SourceRef,
  related: readonly SourceRef[],
  context: FixContext,
): readonly Fix[] {
  switch (detail.code) {
    case 'RW0171':
      return moving(specOf(at), detail.namespaces[0], context)
    case 'RW0174':
    case 'RW0179':
      return [removal(at)]
    case 'RW0175':
      return withoutTls(at, context)
    case 'RW0177':
      // Of a subset the rule itself may be where a setting comes from.
      return repeated(detail.fields, at, [parentOf(parentOf(at)), refAt(specOf(at), 'trafficPolicy')], context)
    case 'RW0178':
      return repeated(
        detail.fields,
        refAt(parentOf(at), 'trafficPolicy'),
        related.map((wider) => refAt(wider, 'spec', 'trafficPolicy')),
        context,
      )
    case 'RW0200':
      if (detail.errors === undefined) return []
      return detail.errors.server > 1
        ? [replacement(at, detail.errors.gateway, detail.errors.server - 1)]
        : [removal(at)]
    default:
      return []
  }
}

/** The fields at `owner` as well, each as the first of the policies has it. */
function repeated(
  fields: readonly string[],
  owner: SourceRef,
  policies: readonly SourceRef[],
  { value }: FixContext,
): readonly Fix[] {
  const found = fields.flatMap((field): readonly (readonly [string, Json])[] => {
    const written = policies.map((policy) => value(refAt(policy, field))).find((one) => one !== undefined)
    return written === undefined ? [] : [[field, written as Json]]
  })
  if (found.length === 0) return []
  const what = found.map(([field, written]) => `${field}: ${flow(written)}`).join(', ')
  return [{ label: { code: 'add', what }, commands: found.map(([field, to]) => setting(refAt(owner, field), to)) }]
}

/** A policy without anything would be refused. */
function withoutTls(at: SourceRef, { value }: FixContext): readonly Fix[] {
  const policy = parentOf(at)
  if (policy.path.at(-1) === 'trafficPolicy') return [removal(isAlone(value(policy)) ? policy : at)]
  return isAlone(value(policy)) ? [] : [removal(at)]
}

/** True if a mapping has nothing but its `tls`, and the port that it is for. */
const isAlone = (policy: unknown): boolean =>
  Object.keys(mappingOf(policy)).every((key) => key === 'tls' || key === 'port')
