// Saving the open file: to where it came from, to a place that the user chooses, or as a download.

import type { ProjectFile } from '../../base/source.ts'
import { actions, studio } from '../state/store.ts'
import type { DiskConflict } from '../state/studioState.ts'
import { downloadFiles } from '../ui/download.ts'
import { chooseTarget } from './fileSystem.ts'

/** Saves the open file; asks first if the disk has another text than the one that was opened. */
export function saveActiveFile(): Promise<void> {
  const { files, activeFile, saved } = studio.store.getState()
  const file = files.find(({ name }) => name === activeFile)
  if (file === undefined) return Promise.resolve()
  const known = saved[file.name]
  return orSayWhy(file.name, async () => {
    if (known?.handle === undefined) return await saveElsewhere(file)
    const onDisk = await textOf(known.handle)
    if (onDisk === known.text || onDisk === file.text) await write(file, known.handle)
    else studio.store.setState({ conflict: { file, onDisk, handle: known.handle } })
  })
}

/** Answers a conflict: writes over what is on the disk, takes that in, or leaves both as they are. */
export function resolveConflict({ file, onDisk, handle }: DiskConflict, stays: 'ours' | 'disk' | 'both'): void {
  studio.store.setState({ conflict: undefined })
  if (stays === 'ours') void orSayWhy(file.name, () => write(file, handle))
  if (stays === 'disk') actions.takeFromDisk(file.name, onDisk)
}

async function orSayWhy(name: string, saving: () => Promise<void>): Promise<void> {
  try {
    await saving()
  } catch (error) {
    studio.notify({ type: 'saveFailed', name, message: error instanceof Error ? error.message : String(error) })
  }
}

const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1)

async function saveElsewhere(file: ProjectFile): Promise<void> {
  if (window.showSaveFilePicker === undefined) {
    downloadFiles([{ ...file, name: baseName(file.name) }])
    actions.markSaved(file.name, file.text)
    return
  }
  const handle = await chooseTarget(baseName(file.name))
  if (handle !== undefined) await write(file, handle)
}

/** What is written is whole or not there at all: the browser swaps the file when the stream is closed. */
async function write({ name, text }: ProjectFile, handle: FileSystemFileHandle): Promise<void> {
  const stream = await handle.createWritable()
  await stream.write(text)
  await stream.close()
  actions.markSaved(name, text, handle)
}

async function textOf(handle: FileSystemFileHandle): Promise<string> {
  const file = await handle.getFile()
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
}
