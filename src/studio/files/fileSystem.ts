// The File System Access API, where the browser has it: dialogs that give files which can be written back.

import { type Found, foundFile, isHidden } from './found.ts'

declare global {
  interface Window {
    showOpenFilePicker?: (options: Readonly<{ multiple: boolean }>) => Promise<readonly FileSystemFileHandle[]>
    showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>
    showSaveFilePicker?: (options: Readonly<{ suggestedName: string }>) => Promise<FileSystemFileHandle>
  }
  interface DataTransferItem {
    getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
  }
}

/** The files that the user chooses; undefined if the dialog was closed without. */
export async function chooseFiles(): Promise<readonly Found[] | undefined> {
  const handles = await unlessClosed(window.showOpenFilePicker?.({ multiple: true }))
  if (handles === undefined) return undefined
  return Promise.all(handles.map((handle) => foundHandle(handle, handle.name, true)))
}

/** Every file below a folder that the user chooses, named from that folder on; undefined if the dialog was closed without. */
export async function chooseFolder(): Promise<readonly Found[] | undefined> {
  const folder = await unlessClosed(window.showDirectoryPicker?.())
  return folder && readFolder(folder, `${folder.name}/`)
}

/** The place to save to that the user chooses; undefined if the dialog was closed without. */
export function chooseTarget(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  return unlessClosed(window.showSaveFilePicker?.({ suggestedName }))
}

/** Closing a dialog is an answer, no fault. */
async function unlessClosed<Value>(dialog: Promise<Value> | undefined): Promise<Value | undefined> {
  try {
    return await dialog
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

async function readFolder(folder: FileSystemDirectoryHandle, path: string): Promise<readonly Found[]> {
  const children: (FileSystemDirectoryHandle | FileSystemFileHandle)[] = []
  for await (const child of folder.values()) if (!isHidden(child.name)) children.push(child)
  const sorted = children.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const lists = await Promise.all(
    sorted.map(async (child) =>
      child.kind === 'directory'
        ? readFolder(child, `${path}${child.name}/`)
        : [await foundHandle(child, path + child.name, false)],
    ),
  )
  return lists.flat()
}

async function foundHandle(handle: FileSystemFileHandle, name: string, chosen: boolean): Promise<Found> {
  return { ...foundFile(await handle.getFile(), name, chosen), handle }
}
