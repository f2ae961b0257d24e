// Files and folders of a drop.

import { type Found, foundFile } from './found.ts'

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
      if (entry !== null && isDirectory(entry)) {
        const { readFolder } = await import('./droppedFolder.ts')
        return readFolder(entry, `${entry.name}/`)
      }
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

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
