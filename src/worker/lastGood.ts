// While a document does not parse, the picture keeps what it said when it last did.

import { addresses } from '../base/address.ts'
import type { ProjectFile } from '../base/source.ts'
import type { ReadFile } from '../engine/index.ts'
import type { Resource } from '../istio/resource.ts'
import { withEntries } from '../istio/withEntries.ts'

type GoodDocument = Readonly<{ text: string; resources: readonly Resource[] }>
/** By file name: each document's text as it is, and its resources as they last were. */
export type LastGood = ReadonlyMap<string, readonly GoodDocument[]>

export type Read = Readonly<{ files: readonly ReadFile[]; resources: readonly Resource[] }>

/** The resources read, and of each broken document those of the same document before; to be called for every version in turn. */
export function keepLastGood(
  before: LastGood,
  texts: readonly ProjectFile[],
  read: Read,
): Readonly<{ resources: readonly Resource[]; lastGood: LastGood }> {
  const own = new Map<string, Resource[]>()
  for (const resource of read.resources) {
    const key = documentKey(resource.ref.file, resource.ref.document)
    const others = own.get(key)
    if (others === undefined) own.set(key, [resource])
    else others.push(resource)
  }
  const taken = new Set(read.resources.map(nameOf))
  const addressOf = addresses()
  const lastGood = new Map<string, readonly GoodDocument[]>()
  const kept: Resource[] = []
  for (const { name, documents } of read.files) {
    const text = texts.find((file) => file.name === name)?.text ?? ''
    const slices = documents.map(({ range }) => text.slice(range.start, range.end))
    const earlier = alignDocuments(before.get(name) ?? [], slices)
    const good = documents.map((document, index): GoodDocument => {
      const resources =
        document.status === 'broken'
          ? (earlier[index]?.resources ?? []).map((resource) =>
              withEntries({ ...resource, ref: { ...resource.ref, document: index } }, addressOf),
            )
          : (own.get(documentKey(name, index)) ?? [])
      // A document that was copied before it broke must not stand in the way of its copy.
      if (document.status === 'broken') kept.push(...resources.filter((resource) => !taken.has(nameOf(resource))))
      return { text: slices[index] ?? '', resources }
    })
    lastGood.set(name, good)
  }
  return { resources: kept.length === 0 ? read.resources : inOrder([...read.resources, ...kept], texts), lastGood }
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
