import type { ReadProject } from '../engine/index.ts'
import type { Refusing } from '../graph/graph.ts'
import type { RefusedResource } from '../graph/notEvaluated.ts'
import type { Resource } from '../istio/resource.ts'

/** What a cluster would refuse of the files and did not take before; `kept` is what it would still have. */
export function refusedIn(
  { files, rejected, findings }: Pick<ReadProject, 'files' | 'rejected' | 'findings'>,
  kept: readonly Resource[],
): readonly RefusedResource[] {
  const keeping = new Set(kept.map(({ ref }) => keyOf(ref)))
  const judges = new Map<string, Refusing>()
  for (const { severity, detail, at } of findings) {
    if (severity !== 'error') continue
    // The API server comes first: what it refuses, the webhook never sees.
    const by = detail.code === 'rejected' ? detail.judge : 'crd'
    if (judges.get(keyOf(at)) !== 'crd') judges.set(keyOf(at), by)
  }
  const inLists = rejected.filter(({ ref }) => ref.path.length > 0)
  return files.flatMap(({ name: file, documents }) =>
    documents.flatMap(({ status, kind = '', name = '', namespace = 'default' }, document): RefusedResource[] => {
      const key = keyOf({ file, document })
      if (status !== 'refused' || keeping.has(key)) return []
      const by = judges.get(key) ?? 'crd'
      const items = inLists.filter(({ ref }) => keyOf(ref) === key)
      if (items.length > 0) return items.map((item) => ({ ...namesOf(item), by, source: item.ref }))
      return kind === '' || name === '' ? [] : [{ kind, name, namespace, by, source: { file, document, path: [] } }]
    }),
  )
}

const namesOf = ({ kind, metadata: { name, namespace }, spec }: Resource) => {
  const actual = kind === 'Other' ? spec.actualKind : kind === 'Workload' ? spec.workloadKind : kind
  return { kind: actual, name, namespace }
}

const keyOf = ({ file, document }: Readonly<{ file: string; document: number }>): string => `${document} ${file}`
