// The second worker's side: keeps the newest files, looks for problems in slices, and gives up what is not the newest any more.

import type { ProjectFile } from '../../base/source.ts'
import { NOTHING_READ, type ProjectCache, readProjectSteps } from '../../engine/index.ts'
import { problemSteps } from '../../problems/findProblems.ts'
import { createFixer } from '../../problems/fixes/createFixer.ts'
import { ignoredIn } from '../../problems/ignored.ts'
import { JUDGES, type Problem } from '../../problems/problem.ts'
import type { TreeCache } from '../../yaml/tree.ts'
import { createFindingPlacer, type RangeCache } from '../findingPlaces.ts'
import { createIndexCache, indexTexts, type TextIndex } from '../textIndex.ts'
import type { FromProblems, LocatedProblem, ToProblems } from './protocol.ts'
import { safeFixSteps } from './safeFixes.ts'
import { type ProblemNeeds, sortProblems, tellSteps } from './view.ts'

export type ProblemsNeeds = Readonly<{
  post: (message: FromProblems) => void
  /** Resolves after the messages that wait have been handled. */
  pause: () => Promise<void>
  /** Milliseconds. */
  now: () => number
  /** How long a slice of work may take before newer messages are let in, in ms. */
  slice: number
}>

type Project = Readonly<{ version: number; files: readonly ProjectFile[] }>
type Found = Readonly<{ of: Project; problems: readonly Problem[]; index: TextIndex; trees: TreeCache }> & ProblemNeeds
type Told = Readonly<{ found: Found; codes: readonly string[]; problems: readonly LocatedProblem[] }>

export function createProblemsSession({ post, pause, now, slice }: ProblemsNeeds) {
  /** Undefined while newer files are awaited. */
  let project: Project | undefined
  let files: readonly ProjectFile[] = []
  let found: Found | undefined
  /** What is ignored in the whole project. */
  let codes: readonly string[] = []
  let told: Told | undefined
  /** What the fixes were proved of. */
  let proved: Told | undefined
  let cache: ProjectCache = NOTHING_READ
  const indexCache = createIndexCache()
  let ranges: RangeCache = new Map()
  let running: Promise<void> | undefined

  function handle(message: ToProblems): void {
    switch (message.type) {
      case 'open': {
        // A file that did not change stays the same object, so that nothing of it is read again.
        const known = new Map([...files, ...message.changed].map((file) => [file.name, file]))
        files = message.names.flatMap((name) => known.get(name) ?? [])
        project = { version: message.version, files }
        break
      }
      case 'wait':
        project = undefined
        break
      case 'ignore':
        codes = message.codes
        break
    }
    running ??= work().finally(() => {
      running = undefined
    })
  }

  async function work(): Promise<void> {
    // Messages that are already waiting count as one.
    await pause()
    while (project !== undefined) {
      const of = project
      try {
        if (found?.of !== of) found = (await find(of)) ?? found
        else if (told?.found !== found || told.codes !== codes) await tell(found, codes)
        else if (proved !== told) await prove(told)
        else return
      } catch (error) {
        post({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
        if (project === of) return
      }
    }
  }

  /** Undefined if newer files came meanwhile. */
  async function find(of: Project): Promise<Found | undefined> {
    const isNewest = () => project === of
    const read = await inSlices(isNewest, readProjectSteps(of.files, cache))
    if (read === undefined) return undefined
    cache = read.cache
    const problems = await inSlices(isNewest, problemSteps(of.files, read, new Set(JUDGES)))
    if (problems === undefined) return undefined
    const { trees } = indexCache
    const index = indexTexts(of.files, indexCache)
    const placer = createFindingPlacer(index, ranges)
    ranges = placer.used
    return { of, problems, index, trees, placer, fixer: createFixer(of.files, read) }
  }

  /** Undefined if the work is not wanted any more. */
  async function inSlices<Made>(isWanted: () => boolean, steps: Generator<unknown, Made>): Promise<Made | undefined> {
    for (;;) {
      const end = now() + slice
      while (now() < end) {
        const step = steps.next()
        if (step.done) return step.value
      }
      await pause()
      if (!isWanted()) return undefined
    }
  }

  async function tell(about: Found, without: Told['codes']): Promise<void> {
    const isNewest = () => project === about.of && codes === without
    const problems = await inSlices(
      isNewest,
      allSteps(about, without, (part) => post({ type: 'problems', part })),
    )
    if (problems !== undefined) told = { found: about, codes: without, problems }
  }

  async function prove(about: Told): Promise<void> {
    const { of, index } = about.found
    const isNewest = () => project === of && codes === about.codes
    const candidates = about.problems.flatMap(({ number, fixes: [fix] }) => (fix ? [{ problem: number, fix }] : []))
    const safe = await inSlices(isNewest, safeFixSteps(of.files, index, candidates))
    if (safe === undefined) return
    post({ type: 'safe', version: of.version, safe })
    proved = about
  }

  return {
    handle,
    /** Resolves when nothing is left to do. */
    idle: async () => running,
  }
}

function* allSteps(
  { of: { version, files }, problems, placer, fixer, trees }: Found,
  codes: readonly string[],
  tell: Parameters<typeof tellSteps>[2],
): ReturnType<typeof tellSteps> {
  const names = files.map(({ name }) => name)
  const sorted = yield* sortProblems(version, problems, ignoredIn(files, trees), codes, names, { placer, fixer })
  return yield* tellSteps(sorted, { placer, fixer }, tell)
}
