// Fixes where the files have what a destination means, but not for the proxy that is asked.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import type { DestinationRule } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { MissingPart } from '../../proof/finding.ts'
import type { Fix, FixContext } from './fix.ts'
import { moving } from './moving.ts'

/** `related`: the resource that is the cause. Undefined if the fixes are the same as where nothing is known of it. */
export function becauseFixes(
  missing: MissingPart,
  related: readonly SourceRef[],
  context: FixContext,
): readonly Fix[] | undefined {
  const why = missing.part === 'port' ? undefined : missing.why
  const cause = context.resources.find(({ ref }) => related.some((one) => refKey(one) === refKey(ref)))
  if (why === undefined || why.type === 'elsewhere' || why.type === 'halfQualified') return undefined
  if (cause?.kind !== 'DestinationRule') return []
  if (why.type === 'notExported') return exporting(cause, why.namespace)
  if (why.type !== 'unvisited') return []
  // Where all clients of the service look.
  const host = resolveHost(cause.spec.host ?? '', cause.metadata.namespace)
  const to = why.namespaces.find((namespace) => host.includes(`.${namespace}.svc.`)) ?? why.namespaces.at(-1)
  return moving(refAt(cause.ref, 'spec'), to, context)
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
