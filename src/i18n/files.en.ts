// English words of opening files from the disk and saving them there.

import { code } from './code.ts'

const listed = (names: readonly string[]) => names.map(code).join(', ')

export const filesEn = {
  files: {
    moreFiles: (n: number) => (n === 1 ? '1 more file' : `${n} more files`),
    changed: 'changed since it was saved',
    tooLarge: (name: string, size: number, limit: number) =>
      `${code(name)} was not opened: it has ${size} MB of text, and a project takes ${limit} MB. Nothing here has changed. Open a part of it.`,
    unreadable: (name: string) => `${code(name)} could not be read and was not opened.`,
    skipped: (names: readonly string[], more: number) =>
      more === 0
        ? `Not opened, because it is no YAML by its name: ${listed(names)}.`
        : `Not opened, because it is no YAML by its name: ${listed(names)} and ${more} more.`,
    nothingToOpen: 'There is no YAML file inside, so nothing was opened.',
    saveFailed: (name: string, message: string) =>
      `${code(name)} was not saved: ${message} Your text is still here. Save it again, or export it.`,
    changedTitle: 'The file on the disk is another one now',
    changedBody: (name: string) =>
      `Something else wrote ${code(name)} since it was opened or saved here. Overwriting loses what was written there; taking the file from the disk replaces the text here and can be undone.`,
    takeFromDisk: 'Take the file from the disk',
    overwrite: 'Overwrite it',
  },
}

export type FilesTexts = typeof filesEn
