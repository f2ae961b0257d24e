// What a drop, a dialog or an archive holds, before anybody knows whether it is a text that can be opened.

/** A file that was found; `chosen` is one that the user picked by itself, not one of a folder. */
export type Found = Readonly<{
  /** With the folders below the one that was picked: `routes/a.yaml`. */
  name: string
  /** In bytes. */
  size: number
  chosen: boolean
  read: () => Promise<Uint8Array>
  /** Where it can be written back to. */
  handle?: FileSystemFileHandle
}>

/** Of a folder or archive only these are opened; what was chosen by itself always is. */
export const isYamlName = (name: string): boolean => /\.(ya?ml|json)$/i.test(name)

export const isZipName = (name: string): boolean => /\.zip$/i.test(name)

/** Folders and files that tools keep for themselves; nobody means them by dropping the folder around them. */
export const isHidden = (name: string): boolean => /^\.|^(?:__MACOSX|node_modules)$/.test(name)

/** A browser's file object as found. */
export function foundFile(file: File, name: string, chosen: boolean): Found {
  return { name, size: file.size, chosen, read: async () => new Uint8Array(await file.arrayBuffer()) }
}
