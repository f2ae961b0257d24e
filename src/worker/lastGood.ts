// While a document does not parse, or a cluster would refuse it, the picture keeps what it said when it last did not: as the
// cluster does, where a refused change leaves what was applied before.

import { addresses } from '../base/address.ts'
import type { ProjectFile } from '../base/source.ts'
import type { ReadFile, ReadProject } from '../engine/index.ts'
import type { Resource } from '../istio/resource.ts'
import { withEntries } from '../istio/withEntries.ts'

/** A document's text as it is, its resources as they last were, and those of them that are not in the text as it is. */
type GoodDocument = Readonly<{ text: string; resources: readonly Resource[]; last: readonly Resource[] }>
type GoodFile = Readonly<{ read: ReadFile; documents: readonly GoodDocument[] }>
/** By file name. */
export type LastGood = ReadonlyMap<string, GoodFile>

export type Read = Pick<ReadProject, 'files' | 'resources' | 'rejected'>

/** The resources read and, also by themselves as `kept`, of each document that is broken or refused those of the same document before; to be called for every version in turn. */
export function keepLastGood(
  before: LastGood,
  texts: readonly ProjectFile[],
  read: Read,
): Readonly<{ resources: readonly Resource[]; kept: readonly Resource[]; lastGood: LastGood }> {
  const changed = read.files.filter((file) => before.get(file.name)?.read !== file)
  const names = new Set(changed.map(({ name }) => name))
  const inChanged = ({ ref }: Resource) => names.has(ref.file)
  const own = byDocument(read.resources.filter(inChanged))
  const rejected = byDocument(read.rejected.filter(inChanged))
  const addressOf = addresses()

  function goodFile(file: ReadFile): GoodFile {
    const { name, documents } = file
    const text = texts.find((one) => one.name === name)?.text ?? ''
    const slices = documents.map(({ range }) => text.slice(range.start, range.end))
    const earlier = alignDocuments(before.get(name)?.documents ?? [], slices)
    return {
      read: file,
      documents: documents.map(({ status, name: label }, index): GoodDocument => {
        const key = documentKey(name, index)
        const refused = new Set((rejected.get(key) ?? []).map(nameOf))
        const last = (status === 'broken' || status === 'refused' ? (earlier[index]?.resources ?? []) : NONE)
          .filter(
            // What is too wrong to be decoded has its name at least.
            (resource) => status === 'broken' || refused.has(nameOf(resource)) || resource.metadata.name === label,
          )
          .map((resource) => withEntries({ ...resource, ref: { ...resource.ref, document: index } }, addressOf))
        return { text: slices[index] ?? '', resources: [...last, ...(own.get(key) ?? [])], last }
      }),
    }
  }

  const lastGood = new Map<string, GoodFile>()
  for (const file of read.files) {
    const known = before.get(file.name)
    lastGood.set(file.name, known?.read === file ? known : goodFile(file))
  }
  const last = [...lastGood.values()].flatMap(({ documents }) => documents.flatMap((document) => document.last))
  if (last.length === 0) return { resources: read.resources, kept: NONE, lastGood }
  // A document that was copied before it broke must not stand in the way of its copy.
  const taken = new Set(read.resources.map(nameOf))
  const kept = last.filter((resource) => !taken.has(nameOf(resource)))
  return {
    resources: kept.length === 0 ? read.resources : inOrder([...read.resources, ...kept], texts),
    kept,
    lastGood,
  }
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
