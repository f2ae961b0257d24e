// The files of a zip, each inflated when it is read and never beyond the size that the archive states for it.

import { unzipSync } from 'fflate'
import { type Found, isHidden } from './found.ts'

/** The entries by name, without folders and what tools keep for themselves; throws if `bytes` are no archive. */
export function unzipped(bytes: Uint8Array, archive: string): readonly Found[] {
  const found: Found[] = []
  // The filter says no to each entry: so only the directory is read.
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      const path = name.split('/').filter((step) => step !== '' && step !== '..' && step !== '.')
      if (name.endsWith('/') || path.some(isHidden)) return false
      const read = async () => {
        const content = unzipSync(bytes, { filter: (entry) => entry.name === name })[name]
        if (content === undefined) throw new Error(`${archive} has no ${name}`)
        return content
      }
      found.push({ name: path.join('/'), size: originalSize, chosen: false, read })
      return false
    },
  })
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
