import { editDistance } from '../base/editDistance.ts'

/** The known name that an unknown one was most likely meant to be: equal but for case and `_`, else few edits away. */
export function suggestField(unknown: string, known: Iterable<string>): string | undefined {
  const plain = (name: string) => name.replaceAll(/[_-]/g, '').toLowerCase()
  let best: string | undefined
  let fewest = Math.max(2, Math.floor(unknown.length / 3)) + 1
  for (const name of known) {
    const edits = plain(name) === plain(unknown) ? 0 : editDistance(unknown, name, fewest - 1)
    if (edits === undefined || edits >= fewest || edits >= name.length) continue
    best = name
    fewest = edits
  }
  return best
}
