import type { ProjectFile } from '../../base/source.ts'
import { downloadBlob, downloadFiles } from '../ui/download.ts'
import { bundleFiles } from './bundle.ts'

export type ExportFormat = 'asLoaded' | 'bundle' | 'zip'

/** The files that a format hands out; a zip holds the files as they are. */
export function outgoingFiles(files: readonly ProjectFile[], format: ExportFormat): readonly ProjectFile[] {
  return format === 'bundle' ? [{ name: `${stem(files)}-bundle.yaml`, text: bundleFiles(files) }] : files
}

/** Downloads files that were made by `outgoingFiles` for the same format. */
export async function download(files: readonly ProjectFile[], format: ExportFormat): Promise<void> {
  if (format === 'zip') {
    // Loaded when it is needed: few people export a zip.
    const { strToU8, zipSync } = await import('fflate')
    const entries = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]))
    downloadBlob(`${stem(files)}.zip`, new Blob([zipSync(entries).slice()], { type: 'application/zip' }))
  } else downloadFiles(files.map((file) => ({ ...file, name: baseName(file.name) })))
}

const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/** What files that are made of the project are called after. */
export const stem = (files: readonly ProjectFile[]) => baseName(files[0]?.name ?? 'routewright').replace(/\.[^.]*$/, '')
