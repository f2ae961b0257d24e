// Files and folders of a drop.

import { type Found, foundFile, isHidden } from './found.ts'

/** What was dropped, in its order, folders by name. To be called before the first pause: afterwards the drop is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly Found[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const dropped = items.map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
    // Only files by themselves: of a folder's files none is asked for a place to save to.
    handle: fileHandle(item),
  }))
  const lists = await Promise.all(
    dropped.map(async ({ entry, file, handle }) => {
      if (entry !== null && isDirectory(entry)) return readFolder(entry, `${entry.name}/`)
      if (file === null) return []
      const known = await handle
      return [{ ...foundFile(file, file.name, true), ...(known === undefined ? {} : { handle: known }) }]
    }),
  )
  return lists.flat()
}

/** Where a dropped file can be saved to, in browsers that know; undefined elsewhere. */
async function fileHandle(item: DataTransferItem): Promise<FileSystemFileHandle | undefined> {
  try {
    const handle = await item.getAsFileSystemHandle?.()
    return handle instanceof FileSystemFileHandle ? handle : undefined
  } catch {
    return undefined
  }
}

async function readFolder(folder: FileSystemDirectoryEntry, path: string): Promise<readonly Found[]> {
  const children = (await readDirectory(folder)).filter(({ name }) => !isHidden(name))
  const sorted = children.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const lists = await Promise.all(
    sorted.map(async (child): Promise<readonly Found[]> => {
      if (isDirectory(child)) return readFolder(child, `${path}${child.name}/`)
      if (!isFile(child)) return []
      const file = await new Promise<File>((resolve, reject) => child.file(resolve, reject))
      return [foundFile(file, path + child.name, false)]
    }),
  )
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
