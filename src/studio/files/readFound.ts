// Found files → texts to open, and a word about each that is not opened.

import type { ProjectFile } from '../../base/source.ts'
import type { Notice } from '../state/studioState.ts'
import { type Found, isYamlName, isZipName } from './found.ts'

export type ReadText = ProjectFile & Readonly<{ handle?: FileSystemFileHandle }>
export type ReadFiles = Readonly<{ files: readonly ReadText[]; notices: readonly Notice[] }>

/** So many names of skipped files are said; of a large folder nobody reads more. */
const shownNames = 5

/** Reads one file after the other while they fit into `room` (in bytes); archives are opened, what is no YAML is left out by name. */
export async function readFound(found: readonly Found[], room: number): Promise<ReadFiles> {
  const files: ReadText[] = []
  const notices: Notice[] = []
  const skipped: string[] = []
  let left = room

  async function take(one: Found, begun: Promise<Uint8Array> | undefined): Promise<void> {
    const { name, size, chosen, handle } = one
    if (!chosen && !isZipName(name) && !isYamlName(name)) skipped.push(name)
    else if (size > left) notices.push({ type: 'tooLarge', name, size })
    else {
      const bytes = await (begun ?? one.read())
      if (isZipName(name)) return await takeAll(await entriesOf(bytes, name))
      const text = decoded(bytes)
      if (text === undefined) notices.push({ type: 'binaryFile', name })
      else {
        left -= size
        files.push({ name, text, ...(handle === undefined ? {} : { handle }) })
      }
    }
  }

  async function takeAll(all: readonly Found[]): Promise<void> {
    // A read is little work that takes long to come back: as many as fit are begun at once.
    const begun = beginReading(all, left)
    for (const one of all) {
      try {
        await take(one, begun.get(one))
      } catch {
        notices.push({ type: 'unreadableFile', name: one.name })
      }
    }
  }

  await takeAll(found)
  if (skipped.length > 0) {
    const names = skipped.slice(0, shownNames)
    notices.push({ type: 'filesSkipped', names, more: skipped.length - names.length })
  }
  if (files.length === 0 && notices.length === 0) notices.push({ type: 'nothingToOpen' })
  return { files, notices }
}

function beginReading(found: readonly Found[], room: number): ReadonlyMap<Found, Promise<Uint8Array>> {
  const begun = new Map<Found, Promise<Uint8Array>>()
  let left = room
  for (const one of found) {
    if (one.size > left || !(one.chosen || isYamlName(one.name)) || isZipName(one.name)) continue
    left -= one.size
    const reading = one.read()
    // Whoever comes to it is told.
    reading.catch(() => undefined)
    begun.set(one, reading)
  }
  return begun
}

async function entriesOf(bytes: Uint8Array, name: string): Promise<readonly Found[]> {
  // Loaded when it is needed: few people open a zip.
  const { unzipped } = await import('./unzip.ts')
  return unzipped(bytes, name)
}

/** The text in UTF-8 with its byte order mark, so that what goes out is what came in; undefined if it is none. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  // A few wrong bytes in a text are shown as such; a head full of them is no text.
  return /^(?:[^\uFFFD]{0,20}\uFFFD){5}/.test(text) ? undefined : text
}
