// A destination rule moved into another namespace.

import { isSameRef, refAt, type SourceRef } from '../../base/source.ts'
import { resolveHost } from '../../istio/shortName.ts'
import { type Fix, type FixContext, parentOf, replacement, setting } from './fix.ts'

/** The rule whose `spec` it is; none where one of its name is there already. */
export function moving(spec: SourceRef, to: string | undefined, { resources }: FixContext): readonly Fix[] {
  const rule = resources.find(({ ref }) => isSameRef(ref, parentOf(spec)))
  if (to === undefined || rule?.kind !== 'DestinationRule') return []
  const { namespace, name } = rule.metadata
  const isTaken = resources.some(
    ({ kind, metadata }) => kind === 'DestinationRule' && metadata.namespace === to && metadata.name === name,
  )
  if (isTaken) return []
  const fix = replacement(refAt(rule.ref, 'metadata', 'namespace'), namespace, to)
  const host = resolveHost(rule.spec.host ?? '', namespace)
  // A short name would mean another Service there.
  return [host === rule.spec.host ? fix : { ...fix, commands: [...fix.commands, setting(refAt(spec, 'host'), host)] }]
}
