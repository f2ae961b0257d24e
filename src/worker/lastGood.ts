// While a document does not parse, or a cluster would refuse it, the picture keeps what it said when it last did not: as the
// cluster does, where a refused change leaves what was applied before.

import { addresses } from '../base/address.ts'
import type { ProjectFile } from '../base/source.ts'
import type { ReadProject } from '../engine/index.ts'
import type { Resource } from '../istio/resource.ts'
import { withEntries } from '../istio/withEntries.ts'

type GoodDocument = Readonly<{ text: string; resources: readonly Resource[] }>
/** By file name: each document's text as it is, and its resources as they last were. */
export type LastGood = ReadonlyMap<string, readonly GoodDocument[]>

export type Read = Pick<ReadProject, 'files' | 'resources' | 'rejected'>

/** The resources read and, also by themselves as `kept`, of each document that is broken or refused those of the same document before; to be called for every version in turn. */
export function keepLastGood(
  before: LastGood,
  texts: readonly ProjectFile[],
  read: Read,
): Readonly<{ resources: readonly Resource[]; kept: readonly Resource[]; lastGood: LastGood }> {
  const own = byDocument(read.resources)
  const rejected = byDocument(read.rejected)
  const taken = new Set(read.resources.map(nameOf))
  const addressOf = addresses()
  const lastGood = new Map<string, readonly GoodDocument[]>()
  const kept: Resource[] = []
  for (const { name, documents } of read.files) {
    const text = texts.find((file) => file.name === name)?.text ?? ''
    const slices = documents.map(({ range }) => text.slice(range.start, range.end))
    const earlier = alignDocuments(before.get(name) ?? [], slices)
    const good = documents.map(({ status }, index): GoodDocument => {
      const key = documentKey(name, index)
      const refused = new Set((rejected.get(key) ?? []).map(nameOf))
      const last = (status === 'broken' || status === 'refused' ? (earlier[index]?.resources ?? []) : NONE)
        .filter((resource) => status === 'broken' || refused.has(nameOf(resource)))
        .map((resource) => withEntries({ ...resource, ref: { ...resource.ref, document: index } }, addressOf))
      // A document that was copied before it broke must not stand in the way of its copy.
      kept.push(...last.filter((resource) => !taken.has(nameOf(resource))))
      return { text: slices[index] ?? '', resources: [...last, ...(own.get(key) ?? [])] }
    })
    lastGood.set(name, good)
  }
  const resources = kept.length === 0 ? read.resources : inOrder([...read.resources, ...kept], texts)
  return { resources, kept, lastGood }
}

const NONE: readonly never[] = []

function byDocument(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>()
  for (const resource of resources) {
    const key = documentKey(resource.ref.file, resource.ref.document)
    const others = found.get(key)
    if (others === undefined) found.set(key, [resource])
    else others.push(resource)
  }
  return found
}

const documentKey = (file: string, document: number) => `${document} ${file}`

const nameOf = ({ kind, metadata, spec }: Resource) =>
  `${kind === 'Other' ? spec.actualKind : kind}/${metadata.namespace}/${metadata.name}`

/** For each document now, the one before that it was: equal texts from both ends, what lies between by place. */
function alignDocuments(
  before: readonly GoodDocument[],
  now: readonly string[],
): readonly (GoodDocument | undefined)[] {
  let head = 0
  while (head < Math.min(before.length, now.length) && before[head]?.text === now[head]) head += 1
  let tail = 0
  const most = Math.min(before.length, now.length) - head
  while (tail < most && before[before.length - 1 - tail]?.text === now[now.length - 1 - tail]) tail += 1
  return now.map((_, index) =>
    index < now.length - tail
      ? before.slice(0, before.length - tail)[index]
      : before[index + before.length - now.length],
  )
}

function inOrder(resources: readonly Resource[], texts: readonly ProjectFile[]): readonly Resource[] {
  const places = new Map(texts.map(({ name }, index) => [name, index]))
  const fileOf = ({ ref }: Resource) => places.get(ref.file) ?? 0
  return resources.toSorted((a, b) => fileOf(a) - fileOf(b) || a.ref.document - b.ref.document)
}
