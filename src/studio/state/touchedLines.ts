import type { ProjectFile } from '../../base/source.ts'
import type { FileEdits } from '../../worker/protocol.ts'

/** How many lines of the files, as they were, the edits touch; added lines count too. */
export function touchedLines(files: readonly ProjectFile[], changes: readonly FileEdits[]): number {
  const touched = new Set<string>()
  let added = 0
  for (const { file, edits } of changes) {
    const text = files.find((open) => open.name === file)?.text ?? ''
    for (const { range, text: inserted } of edits) {
      const first = linesIn(text.slice(0, range.start))
      const last = first + linesIn(text.slice(range.start, range.end))
      for (let line = first; line <= last; line += 1) touched.add(`${line} ${file}`)
      added += Math.max(0, linesIn(inserted) - (last - first))
    }
  }
  return touched.size + added
}

const linesIn = (text: string) => text.split(/\r\n|\r|\n/).length - 1
