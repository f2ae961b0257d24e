// Fixes for the server names of `tls[]` matches.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isHostSubsetOf } from '../../istio/hostname.ts'
import type { ProofDetail } from '../../proof/finding.ts'
import { type Fix, type FixContext, removal } from './fix.ts'

const writtenNames = (at: SourceRef, { value }: FixContext): readonly unknown[] => {
  const names = value(refAt(at, 'sniHosts'))
  return Array.isArray(names) ? names : []
}

/** The match without a name that another one has; a match needs one at least. */
export function withoutName(name: string, at: SourceRef, context: FixContext): readonly Fix[] {
  const names = writtenNames(at, context)
  const index = names.indexOf(name)
  return index < 0 || names.length < 2 ? [] : [removal(refAt(at, 'sniHosts', index))]
}

/** Of a wildcard the names that the servers admit. */
export function namesAsAdmitted(
  { serverName, hosts }: Extract<ProofDetail, { code: 'RW0192' }>,
  at: SourceRef,
  context: FixContext,
): readonly Fix[] {
  const names = writtenNames(at, context)
  const index = names.indexOf(serverName)
  const inside = hosts.filter((host) => isHostSubsetOf(host, serverName) && !names.includes(host))
  const [first, ...more] = inside
  if (index < 0 || first === undefined) return withoutName(serverName, at, context)
  const { file, document, path } = refAt(at, 'sniHosts')
  const inserted = more.map((value, place) => ({ type: 'insert', path, index: index + 1 + place, value }) as const)
  const operations = [{ type: 'set', path: [...path, index], value: first } as const, ...inserted]
  return [
    {
      label: { code: 'replace', from: serverName, to: inside.join(', ') },
      commands: [{ file, document, operations }],
    },
  ]
}
