// The files below a dropped folder.

import { type Found, foundFile, isHidden } from './found.ts'

/** Every file, by name, named from `path` on. */
export async function readFolder(folder: FileSystemDirectoryEntry, path: string): Promise<readonly Found[]> {
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
