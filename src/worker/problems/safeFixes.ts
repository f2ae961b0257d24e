// Which quick fixes send every request where it went before: each is made beside the open text and proved.

import { createAdmission } from '../../admission/index.ts'
import { applyEdits } from '../../base/edits.ts'
import type { ProjectFile } from '../../base/source.ts'
import { NOTHING_READ, type ProjectCache, readProjectSteps } from '../../engine/index.ts'
import type { Resource } from '../../istio/resource.ts'
import type { Fix } from '../../problems/fixes/fix.ts'
import { createSameDestinations } from '../../proof/index.ts'
import { editFiles } from '../editFiles.ts'
import type { EditCommand } from '../protocol.ts'
import type { TextIndex } from '../textIndex.ts'

/** A fix of the problem with this number. */
export type Candidate = Readonly<{ problem: number; fix: Fix }>

/** Problems whose fix is safe, and what fixes as many of them as can be made in one step. */
export type SafeFixes = Readonly<{
  problems: readonly number[]
  together: readonly number[]
  commands: readonly EditCommand[]
}>

/** More are not proved: each takes as long as compiling the project. */
const most = 60

const NONE: SafeFixes = { problems: [], together: [], commands: [] }

/** The safe ones among the first candidates; in steps, so that the caller can let others work in between. */
export function* safeFixSteps(
  files: readonly ProjectFile[],
  index: TextIndex,
  candidates: readonly Candidate[],
): Generator<undefined, SafeFixes> {
  if (candidates.length === 0) return NONE
  const admit = createAdmission()
  let cache: ProjectCache = NOTHING_READ
  function* read(texts: readonly ProjectFile[]): Generator<undefined, readonly Resource[]> {
    const steps = readProjectSteps(texts, cache, admit)
    for (;;) {
      const step = steps.next()
      if (step.done) {
        if (texts === files) cache = step.value.cache
        return step.value.resources
      }
      yield
    }
  }
  const isSame = createSameDestinations(yield* read(files))
  function* isSafe(commands: readonly EditCommand[]): Generator<undefined, boolean> {
    const edited = editFiles(files, index, commands)
    if (!edited.ok) return false
    const edits = new Map(edited.value.map((file) => [file.file, file.edits]))
    // A file of its own would be new: nothing says yet what routes to it.
    if ([...edits.keys()].some((name) => !files.some((file) => file.name === name))) return false
    const after = files.map((file) => {
      const own = edits.get(file.name)
      return own === undefined ? file : { name: file.name, text: applyEdits(file.text, own) }
    })
    return yield* isSame(yield* read(after))
  }
  const safe: Candidate[] = []
  for (const candidate of candidates.slice(0, most)) {
    if (yield* isSafe(candidate.fix.commands)) safe.push(candidate)
    yield
  }
  const chosen = compatible(safe)
  const commands = chosen.flatMap(({ fix }) => fix.commands)
  // Two edits that change nothing each can change something together.
  const all = chosen.length < 2 || (yield* isSafe(commands)) ? chosen : chosen.slice(0, 1)
  return {
    problems: safe.map(({ problem }) => problem),
    together: all.map(({ problem }) => problem),
    commands: all.flatMap(({ fix }) => fix.commands),
  }
}

/** Of fixes in one document, one that moves the places of others is made alone; the next one is there after it. */
function compatible(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, 'some' | 'alone'>()
  return candidates.filter(({ fix: { commands } }) => {
    const places = commands.map((command) =>
      'value' in command ? command.file : `${command.document} ${command.file}`,
    )
    const moves = commands.some(
      (command) =>
        'edits' in command || ('operations' in command && command.operations.some(({ type }) => type !== 'set')),
    )
    const fits = places.every((place) => (moves ? !taken.has(place) : taken.get(place) !== 'alone'))
    if (fits) for (const place of places) taken.set(place, moves ? 'alone' : 'some')
    return fits
  })
}
