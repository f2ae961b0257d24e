// Files → documents → resources and findings. Each document is read on its own: a broken one never hides the others. Files that
// are the same objects, and documents whose text did not change, are taken from the cache.

import type { Admit } from '../admission/index.ts'
import { addresses } from '../base/address.ts'
import type { ProjectFile, SourceRef, TextRange } from '../base/source.ts'
import { type DecodedDocument, type DecodeNeeds, decodeDocument } from '../istio/decode.ts'
import type { DocumentFinding, Finding } from '../istio/finding.ts'
import type { Resource } from '../istio/resource.ts'
import { loadWithPlaceholders } from '../paste/loadWithPlaceholders.ts'
import { type LoadedDocument, readYaml } from '../yaml/loadDocument.ts'
import { type DocumentSlice, splitDocuments } from '../yaml/splitDocuments.ts'
import { parseTree, placeAt, type TreeCache } from '../yaml/tree.ts'
import { type AdmittedDocument, admitDocument } from './admitDocument.ts'
import { brokenLabel } from './brokenLabel.ts'
import { identityOf, withoutReplaced } from './replacedResources.ts'

export type ReadDocument = Readonly<{
  range: TextRange
  kind?: string
  name?: string
  namespace?: string
  status: 'ok' | 'broken' | 'empty' | 'refused' | 'notEvaluated'
}>

export type ReadFile = Readonly<{ name: string; documents: readonly ReadDocument[] }>

/** What was made of each file, and of each document by its text; to be handed in again with the next version of the files. */
export type ProjectCache = Readonly<{ files: ReadonlyMap<ProjectFile, FileReading>; documents: DocumentCache }>
export type DocumentCache = ReadonlyMap<string, CachedDocument>
type CachedDocument = Readonly<{ loaded: LoadedDocument; decoded: readonly AddressedDocument[] }>
type AddressedDocument = Readonly<{
  file: string
  document: number
  decoded: DecodedDocument
  /** Undefined as long as no judge was asked. */
  admitted: AdmittedDocument | undefined
}>

type FileReading = Readonly<{
  file: ReadFile
  isJudged: boolean
  resources: readonly Resource[]
  /** Of each resource, what no two in a cluster share. */
  identities: readonly string[]
  rejected: readonly Resource[]
  findings: readonly Finding[]
  /** Its documents' texts and what was made of them. */
  read: readonly Readonly<{ text: string; loaded: LoadedDocument; decoded: AddressedDocument | undefined }>[]
}>

export type ReadProject = Readonly<{
  files: readonly ReadFile[]
  /** What a cluster would take, in the order of the text; of two resources of one name the later one, as if the files were applied in order. */
  resources: readonly Resource[]
  /** What a cluster would refuse, though it can be read. */
  rejected: readonly Resource[]
  findings: readonly Finding[]
  cache: ProjectCache
}>

/** How much of the text has been read, in UTF-16 units. */
export type ReadProgress = Readonly<{ done: number; total: number }>

/**
 * Reads all files. `admit` says what a cluster would refuse of them: that takes no part; without it all is taken. Resources of unchanged documents at unchanged addresses are the same objects as in the call that made `cache`.
 */
export function readProject(
  files: readonly ProjectFile[],
  cache: ProjectCache = NOTHING_READ,
  admit?: Admit,
): ReadProject {
  const steps = readProjectSteps(files, cache, admit)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export const NOTHING_READ: ProjectCache = { files: new Map(), documents: new Map() }

/** The same in steps of one document, so that the caller can stop or let others work in between. */
export function* readProjectSteps(
  files: readonly ProjectFile[],
  cache: ProjectCache = NOTHING_READ,
  admit?: Admit,
): Generator<ReadProgress, ReadProject> {
  const total = files.reduce((sum, file) => sum + file.text.length, 0)
  const readings = new Map<ProjectFile, FileReading>()
  const documents = new Map<string, CachedDocument>()
  const needs: ReadingNeeds = { known: cache.documents, alsoKnown: documents, admit, addressOf: addresses() }
  let before = 0
  for (const file of files) {
    const cached = cache.files.get(file)
    const known = cached?.isJudged === (admit !== undefined) ? cached : undefined
    const reading = known ?? (yield* fileSteps(file, needs, (done) => ({ done: before + done, total })))
    readings.set(file, reading)
    if (known !== undefined) for (const read of known.read) keepRead(documents, read)
    before += file.text.length
  }
  const all = [...readings.values()]
  const effective = withoutReplaced(
    all.flatMap(({ resources }) => resources),
    all.flatMap(({ identities }) => identities),
  )
  return {
    files: all.map(({ file }) => file),
    resources: effective.resources,
    rejected: all.flatMap(({ rejected }) => rejected),
    findings: [...all.flatMap(({ findings }) => findings), ...effective.findings],
    cache: { files: readings, documents },
  }
}

type ReadingNeeds = Readonly<{
  known: DocumentCache
  /** What was made in this version. */
  alsoKnown: Map<string, CachedDocument>
  admit: Admit | undefined
  addressOf: DecodeNeeds['addressOf']
}>

function* fileSteps(
  { name, text }: ProjectFile,
  { known, alsoKnown, ...needs }: ReadingNeeds,
  progressOf: (done: number) => ReadProgress,
): Generator<ReadProgress, FileReading> {
  const documents: ReadDocument[] = []
  const read: FileReading['read'][number][] = []
  const resources: Resource[] = []
  const rejected: Resource[] = []
  const findings: Finding[] = []
  const slices = isBinary(text) ? [] : splitDocuments(text)
  for (const [document, slice] of slices.entries()) {
    const made = readDocument(slice, name, document, known.get(slice.text) ?? alsoKnown.get(slice.text), needs)
    const own = { text: slice.text, loaded: made.loaded, decoded: made.decoded }
    keepRead(alsoKnown, own)
    read.push(own)
    documents.push(made.document)
    resources.push(...made.resources)
    rejected.push(...made.rejected)
    findings.push(...made.findings)
    yield progressOf(slice.end)
  }
  const root: SourceRef = { file: name, document: 0, path: [] }
  if (slices.length === 0) findings.push({ severity: 'error', detail: { code: 'binaryFile' }, at: root })
  else if (documents.every((document) => document.status === 'empty')) {
    findings.push({ severity: 'info', detail: { code: 'emptyDocument' }, at: root })
  }
  const isJudged = needs.admit !== undefined
  return {
    file: { name, documents },
    isJudged,
    resources,
    identities: resources.map(identityOf),
    rejected,
    findings,
    read,
  }
}

/** Two documents may have one text; addresses that nothing has any more are forgotten. */
function keepRead(
  documents: Map<string, CachedDocument>,
  { text, loaded, decoded }: FileReading['read'][number],
): void {
  const here = decoded === undefined ? [] : [decoded]
  documents.set(text, { loaded, decoded: documents.get(text)?.decoded.concat(here) ?? here })
}

const ROOT: SourceRef['path'] = []
const NONE: readonly never[] = []

type DocumentResult = Readonly<{
  document: ReadDocument
  resources: readonly Resource[]
  rejected: readonly Resource[]
  findings: readonly Finding[]
  loaded: LoadedDocument
  decoded: AddressedDocument | undefined
}>

function readDocument(
  slice: DocumentSlice,
  file: string,
  document: number,
  known: CachedDocument | undefined,
  { admit, addressOf }: Readonly<{ admit: Admit | undefined; addressOf: DecodeNeeds['addressOf'] }>,
): DocumentResult {
  const loaded = known?.loaded ?? loadWithPlaceholders(slice.text)
  const at = (finding: DocumentFinding): Finding => {
    const { path, range, ...rest } = finding
    const ref: SourceRef = { file, document, path }
    return range === undefined
      ? { ...rest, at: ref }
      : { ...rest, at: ref, range: { start: range.start + slice.start, end: range.end + slice.start } }
  }
  const range = { start: slice.start, end: slice.end }
  if (loaded.status === 'broken') {
    return {
      document: { range, ...brokenLabel(slice.text), status: 'broken' },
      resources: [],
      rejected: NONE,
      findings: loaded.findings.map(at),
      loaded,
      decoded: undefined,
    }
  }
  const same = known?.decoded.find((other) => other.file === file && other.document === document)
  const decoded =
    same?.decoded ??
    decodeDocument(
      loaded.value,
      { file, document, path: ROOT },
      { writtenAt: writtenIn(slice.text), readYaml, addressOf },
    )
  const admitted = same?.admitted ?? (admit && admitDocument(decoded, loaded.value, admit))
  // Without a judge nothing is left out, also of what was judged before.
  const result: AdmittedDocument = admit === undefined ? decoded : (admitted ?? decoded)
  return {
    document: labelled(result, range, slice.text),
    resources: result.resources,
    rejected: result.rejected ?? NONE,
    findings:
      loaded.findings.length + result.findings.length === 0 ? NONE : [...loaded.findings, ...result.findings].map(at),
    loaded,
    decoded: { file, document, decoded, admitted },
  }
}

function labelled(result: AdmittedDocument, range: TextRange, text: string): ReadDocument {
  const { status, kind, name, namespace } = result
  // A project has thousands of these, nearly all with a name: a literal takes half the room of spreads.
  if (kind !== undefined && name !== undefined && namespace !== undefined) {
    return { range, kind, name, namespace, status }
  }
  const { resources: _, findings: __, rejected: ___, ...label } = result
  // A name that is no string is shown as it is written.
  const isUnnamed = kind !== undefined && name === undefined && !kind.endsWith('List')
  return { range, ...(isUnnamed ? brokenLabel(text) : {}), ...label }
}

function writtenIn(text: string): (path: SourceRef['path']) => string | undefined {
  const cache: TreeCache = new Map()
  return (path) => {
    const tree = parseTree(text, cache)
    const node = tree === undefined ? undefined : placeAt(tree, path)?.node
    return node ? text.slice(node.range[0], node.range[1]) : undefined
  }
}

const isBinary = (text: string): boolean => text.includes('\0') || /^(?:[^\uFFFD]{0,20}\uFFFD){5}/.test(text)
