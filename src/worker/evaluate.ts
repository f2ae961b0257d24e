// One version of the text → what the studio shows of it, and the answers to its questions. Keeps what the next version can use.

import { createAdmission } from '../admission/index.ts'
import { createCompiler, NOTHING_READ, type ProjectCache, readProjectSteps } from '../engine/index.ts'
import { isOfSameRoutes } from '../graph/sameRoutes.ts'
import { createAnswerer } from './answerer.ts'
import { type Compiled, type CompiledConfigs, compileAll, isCompiledFrom, type Measure } from './compiled.ts'
import { createFindingPlacer, type RangeCache } from './findingPlaces.ts'
import { keepLastGood, type LastGood } from './lastGood.ts'
import { type PlaceholderCache, placeholderViews } from './placeholderViews.ts'
import type { LocatedFinding } from './protocol.ts'
import type { Checkpoint, Evaluation, Project, Stages } from './session.ts'
import { suggestUrl } from './suggestUrl.ts'
import { gatewayPorts, summarizeFiles } from './summary.ts'
import { createIndexCache, indexTexts } from './textIndex.ts'
import type { TrialNeeds } from './tryEdit.ts'

export type EvaluatorNeeds = Readonly<{
  measure: Measure
  /** Milliseconds. */
  now: () => number
  /** How long a slice of work may take before newer messages are let in, in ms. */
  slice: number
}>

/** Work that is done sooner is not worth a progress message, in ms. */
const silent = 120

/** An evaluator with empty caches, for `createSession`. */
export function createEvaluator({ measure, now, slice }: EvaluatorNeeds) {
  let cache: ProjectCache = NOTHING_READ
  let lastGood: LastGood = new Map()
  let findingRanges: RangeCache = new Map()
  let foundPlaceholders: PlaceholderCache = new Map()
  let compiled: Compiled | undefined
  /** The last one that came out as an evaluation: its picture is the one that is seen. */
  let seen: Compiled | undefined
  const compile = createCompiler()
  const admit = createAdmission()
  const indexCache = createIndexCache()

  return async function evaluate(
    project: Project,
    checkpoint: Checkpoint,
    stages: Stages = { compiled: () => undefined, pictured: () => undefined },
  ): Promise<Evaluation | undefined> {
    const { version, files, assume } = project
    const index = indexTexts(files, indexCache)
    const started = now()
    let sliceEnd = started + slice
    let done = 0
    const proceed = async () => {
      if (now() < sliceEnd) return true
      const total = files.reduce((sum, { name }) => sum + index.documents(name).length, 0)
      const wanted = await checkpoint(now() - started < silent ? undefined : { done, total })
      sliceEnd = now() + slice
      return wanted
    }

    const steps = readProjectSteps(files, cache, admit)
    const readSlice = () => {
      let step = steps.next()
      for (; !step.done && now() < sliceEnd; step = steps.next()) done += 1
      return step
    }
    let step = measure('rw:read', readSlice)
    while (!step.done) {
      if (!(await proceed())) return undefined
      step = measure('rw:read', readSlice)
    }
    const read = step.value
    cache = read.cache
    const kept = keepLastGood(lastGood, files, read)
    lastGood = kept.lastGood
    const { resources } = kept

    /** As long as the routes are those of the picture before, that one can speak for them. */
    function answerEarly(configs: CompiledConfigs): void {
      if (seen === undefined) return
      const { graph, folds } = seen
      const { answer } = createAnswerer(version, { ...configs, graph, folds }, index, { measure, now })
      stages.compiled((question) => {
        const view = answer(question)
        return view !== undefined && isOfSameRoutes(graph, view.live, view.decision) ? view : undefined
      })
    }

    const made =
      compiled !== undefined && isCompiledFrom(compiled, resources, assume)
        ? compiled
        : await compileAll(resources, assume, compile, measure, proceed, answerEarly)
    if (made === undefined) return undefined
    compiled = made

    const answerer = createAnswerer(version, made, index, { measure, now })
    stages.pictured(answerer.picture)

    // From here on the picture is on its way.
    if (!(await proceed())) return undefined
    const placer = createFindingPlacer(index, findingRanges)
    const findings: LocatedFinding[] = []
    for (const finding of read.findings) {
      if (!(await proceed())) return undefined
      findings.push(placer.place(finding))
    }
    findingRanges = placer.used
    const placeholders = measure('rw:read', () => placeholderViews(files, index, foundPlaceholders))
    foundPlaceholders = placeholders.cache

    seen = made
    const trial: TrialNeeds = { project, index, cache, admit, compile, decide: answerer.decide }
    return {
      ...answerer,
      async tryEdit(commands, questions) {
        const { tryEdit } = await import('./tryEdit.ts')
        return tryEdit(trial, commands, questions)
      },
      resources,
      snapshot: {
        version,
        files: summarizeFiles(read.files, kept.kept, index),
        findings,
        placeholders: placeholders.placeholders,
        resources: resources.length,
        namespaces: new Set(resources.map(({ metadata }) => metadata.namespace)).size,
        viewpoints: made.viewpoints,
        ports: gatewayPorts(made.viewpoints, resources),
        assumptions: made.assumptions,
        graph: made.graph,
        folds: made.folds,
        suggestedUrl: suggestUrl(made.graph),
      },
    }
  }
}
