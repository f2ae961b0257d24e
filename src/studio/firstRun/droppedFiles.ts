// Files and folders of a drop, read as text.

import type { ProjectFile } from '../../base/source.ts'
import { readFile } from '../ui/FilePicker.tsx'

/** Of a folder only these are opened; a file that is dropped by itself always is. */
const wanted = /\.(ya?ml|json)$/i

/** The dropped files in the order of the drop, folders by name; names keep the path below the dropped folder. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ProjectFile[]> {
  // The entries must be taken before the first pause: afterwards the drop is over.
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
  const lists = await Promise.all(entries.map((entry) => readEntry(entry, '')))
  return lists.flat()
}

async function readEntry(entry: FileSystemEntry, folder: string): Promise<readonly ProjectFile[]> {
  if (isFile(entry)) {
    if (folder !== '' && !wanted.test(entry.name)) return []
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ ...(await readFile(file)), name: folder + entry.name }]
  }
  if (!isDirectory(entry)) return []
  const children = await readDirectory(entry)
  const sorted = children.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const lists = await Promise.all(sorted.map((child) => readEntry(child, `${folder}${entry.name}/`)))
  return lists.flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A reader gives its entries in portions, the last one empty. */
async function readDirectory(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}
