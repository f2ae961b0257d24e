// Fixes where the files have what a destination means, but not for the proxy that is asked.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import type { DestinationRule, Resource } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { MissingPart } from '../../proof/finding.ts'
import { type Fix, type FixContext, replacement, setting } from './fix.ts'

/** `related`: the resource that is the cause. Undefined if the fixes are the same as where nothing is known of it. */
export function becauseFixes(
  missing: MissingPart,
  related: readonly SourceRef[],
  { resources }: FixContext,
): readonly Fix[] | undefined {
  const why = missing.part === 'port' ? undefined : missing.why
  const cause = resources.find(({ ref }) => related.some((one) => refKey(one) === refKey(ref)))
  if (why === undefined || why.type === 'elsewhere' || why.type === 'halfQualified') return undefined
  if (cause?.kind !== 'DestinationRule') return []
  if (why.type === 'notExported') return exporting(cause, why.namespace)
  return why.type === 'unvisited' ? moving(cause, why.namespaces, resources) : []
}

function exporting({ spec, ref }: DestinationRule, namespace: string): readonly Fix[] {
  const { file, document, path } = refAt(ref, 'spec', 'exportTo')
  const index = spec.exportTo?.length ?? 0
  return [
    {
      label: { code: 'add', what: `exportTo: ${namespace}` },
      commands: [{ file, document, operations: [{ type: 'insert', path, index, value: namespace }] }],
    },
  ]
}

/** To the namespace of the service, where all its clients look. */
function moving(
  { spec, metadata, ref }: DestinationRule,
  namespaces: readonly string[],
  resources: readonly Resource[],
): readonly Fix[] {
  const host = resolveHost(spec.host ?? '', metadata.namespace)
  const to = namespaces.find((one) => host.startsWith(`${host.split('.')[0]}.${one}.svc.`)) ?? namespaces[1]
  const isTaken = resources.some(
    (one) => one.kind === 'DestinationRule' && one.metadata.namespace === to && one.metadata.name === metadata.name,
  )
  if (to === undefined || isTaken) return []
  const fix = replacement(refAt(ref, 'metadata', 'namespace'), metadata.namespace, to)
  // A short name would mean another Service there.
  return [host === spec.host ? fix : { ...fix, commands: [...fix.commands, setting(refAt(ref, 'spec', 'host'), host)] }]
}
