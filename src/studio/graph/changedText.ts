// What of the files is not as it was when they were opened or last saved.

import type { ProjectFile } from '../../base/source.ts'
import type { Place, ProjectSnapshot } from '../../worker/protocol.ts'
import { minimalSplice } from '../editor/minimalSplice.ts'
import type { SavedFile } from '../state/studioState.ts'
import { documentKey } from './problems.ts'

export type Saved = Readonly<Record<string, SavedFile>>

/** The documents among which the changed ones are: all before and all behind them stand in the file as they did. */
export function suspects(
  { files: summaries }: Pick<ProjectSnapshot, 'files'>,
  files: readonly ProjectFile[],
  saved: Saved,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { name, text } of files) {
    const before = saved[name]?.text
    const splice = before === undefined ? undefined : minimalSplice(before, text)
    if (splice === undefined) continue
    const first = lineAt(text, splice.start)
    const last = lineAt(text, splice.start + splice.text.length)
    const documents = summaries.find((each) => each.name === name)?.documents ?? []
    documents.forEach(({ document, startLine }, index) => {
      const end = documents[index + 1]?.startLine ?? Number.POSITIVE_INFINITY
      if (startLine <= last && end > first) found.add(documentKey({ file: name, document, path: [] }))
    })
  }
  return found
}

/** From 1. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** True if the text of a resource stands in the saved file as well, wherever. */
export function isAsSaved(place: Place | undefined, files: readonly ProjectFile[], saved: Saved): boolean {
  const text = place && files.find(({ name }) => name === place.file)?.text.slice(place.start, place.end)
  return place !== undefined && text !== undefined && saved[place.file]?.text.includes(text) === true
}
