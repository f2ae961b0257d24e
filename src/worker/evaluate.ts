// One version of the text → what the studio shows of it, and the answers to its questions. Keeps what the next version can use.

import { type Admit, createAdmission } from '../admission/index.ts'
import { createCompiler, NOTHING_READ, type ProjectCache, type ReadProject, readProjectSteps } from '../engine/index.ts'
import type { DraftMemory } from '../graph/context.ts'
import { foldGraph } from '../graph/fold/foldGraph.ts'
import type { Graph } from '../graph/graph.ts'
import type { RefusedResource } from '../graph/notEvaluated.ts'
import { isOfSameRoutes } from '../graph/sameRoutes.ts'
import type { Resource } from '../istio/resource.ts'
import { createAnswerer } from './answerer.ts'
import {
  type Compiled,
  type CompiledConfigs,
  type CompileStages,
  compileAll,
  isCompiledFrom,
  type Measure,
} from './compiled.ts'
import { createFindingPlacer, type RangeCache } from './findingPlaces.ts'
import { keepLastGood, type LastGood } from './lastGood.ts'
import { type PlaceholderCache, placeholderViews } from './placeholderViews.ts'
import type { LocatedFinding } from './protocol.ts'
import { refusedIn } from './refused.ts'
import type { Checkpoint, Evaluation, Progress, Project, Stages } from './session.ts'
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
  const drafts: DraftMemory = new WeakMap()

  return async function evaluate(
    project: Project,
    checkpoint: Checkpoint,
    stages: Stages = { compiled: () => undefined, pictured: () => undefined },
  ): Promise<Evaluation | undefined> {
    const { version, files, assume, isNew } = project
    const index = indexTexts(files, indexCache)
    const started = now()
    let sliceEnd = started + slice
    let reached: Progress | undefined
    const proceed = async () => {
      if (now() < sliceEnd) return true
      const wanted = await checkpoint(now() - started < silent ? undefined : reached)
      sliceEnd = now() + slice
      return wanted
    }

    async function readAll(judge: Admit | undefined): Promise<ReadProject | undefined> {
      const steps = readProjectSteps(files, cache, judge)
      const readSlice = () => {
        let step = steps.next()
        while (!step.done && now() < sliceEnd) step = steps.next()
        return step
      }
      let step = measure('rw:read', readSlice)
      while (!step.done) {
        reached = step.value
        if (!(await proceed())) return undefined
        step = measure('rw:read', readSlice)
      }
      if (reached !== undefined) reached = { ...reached, done: reached.total }
      cache = step.value.cache
      return step.value
    }

    async function compileFrom(
      resources: readonly Resource[],
      refused: readonly RefusedResource[],
      onWay: CompileStages,
    ): Promise<Compiled | undefined> {
      const of = { resources, assume, refused }
      if (compiled !== undefined && isCompiledFrom(compiled, of)) return compiled
      const made = await compileAll(of, compile, measure, proceed, drafts, onWay)
      // What was given up leaves what there was.
      if (made !== undefined) compiled = made
      return made
    }

    let drawn: Compiled | undefined
    const pictured = (graph: Graph) =>
      stages.pictured((choices) => measure('rw:graph', () => foldGraph(graph, undefined, choices)))
    if (isNew) {
      // Asking the judges takes as long as reading: the picture does not wait for them, the answers do.
      const unjudged = await readAll(undefined)
      drawn = unjudged && (await compileFrom(unjudged.resources, [], { onOutline: pictured }))
      if (drawn === undefined) return undefined
      if (drawn.folds) pictured(drawn.graph)
    }

    const read = await readAll(admit)
    if (read === undefined) return undefined
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

    const made = await compileFrom(resources, refusedIn(read, kept.kept), { onCompiled: answerEarly })
    if (made === undefined) return undefined
    if (isNew && made.folds && made !== drawn) pictured(made.graph)
    const answerer = createAnswerer(version, made, index, { measure, now })

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
