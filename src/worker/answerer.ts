// The answers to questions about one compiled version of the text: the one asked for, then what other viewpoints say.

import { refKey, type SourceRef } from '../base/source.ts'
import { type Decision, type DecisionFrom, decideFrom, sameAnswer, type Viewpoint } from '../engine/index.ts'
import { foldGraph } from '../graph/fold/foldGraph.ts'
import type { FoldChoices, Graph } from '../graph/graph.ts'
import { livePath } from '../graph/livePath.ts'
import type { Compiled, Measure } from './compiled.ts'
import type { ConfigQuery, ConfigView } from './configQuery.ts'
import { decisionRefs } from './decisionRefs.ts'
import type { AnswerView, ElsewhereAnswer, LineSpan, Question } from './protocol.ts'
import type { TextIndex } from './textIndex.ts'

export type Answerer = Readonly<{
  /** Undefined for a question from a viewpoint that the files do not have. */
  answer: (question: Question) => AnswerView | undefined
  /** The folded graph with this answer in it; undefined if it is not large. */
  picture: (choices: FoldChoices, answer: AnswerView | undefined) => Graph | undefined
  /** The affordable viewpoints that answer otherwise, in their order; undefined if `proceed`, asked before each, said no. */
  elsewhere: (question: Question, proceed: () => Promise<boolean>) => Promise<readonly ElsewhereAnswer[] | undefined>
  /** Undefined for a viewpoint that the files do not have. Its code is fetched with the first call. */
  config: (query: ConfigQuery) => Promise<ConfigView | undefined>
  /** The decision alone. */
  decide: (question: Question) => Decision | undefined
}>

export type Clock = Readonly<{ measure: Measure; now: () => number }>

export function createAnswerer(
  version: number,
  compiled: Compiled,
  index: TextIndex,
  { measure, now }: Clock,
): Answerer {
  const { viewpoints, resources, graph } = compiled
  const spans = new Map<string, LineSpan | undefined>()

  function spanOf(ref: SourceRef, key: string): LineSpan | undefined {
    if (spans.has(key)) return spans.get(key)
    const place = index.place(ref)
    const span = place && { startLine: place.startLine, endLine: place.endLine, column: place.column }
    spans.set(key, span)
    return span
  }

  function decide(viewpoint: Viewpoint, { request, random }: Question): DecisionFrom | undefined {
    const prepared = compiled.prepared(viewpoint.id)
    return prepared && measure('rw:match', () => decideFrom({ resources, viewpoint, prepared }, request, random))
  }

  const decideFor = (question: Question) => {
    const viewpoint = viewpoints.find(({ id }) => id === question.viewpoint)
    return viewpoint && decide(viewpoint, question)
  }

  const decisionOf = (question: Question) => decideFor(question)?.decision

  let configReader: Promise<(query: ConfigQuery) => ConfigView | undefined> | undefined
  async function readConfig(query: ConfigQuery): Promise<ConfigView | undefined> {
    configReader ??= import('./configReader.ts').then(({ createConfigReader }) =>
      createConfigReader({
        resources,
        prepared: compiled.prepared,
        decide: decisionOf,
        lineOf: (ref) => spanOf(ref, refKey(ref)),
      }),
    )
    return (await configReader)(query)
  }

  return {
    decide: decisionOf,
    config: readConfig,
    answer(question) {
      const started = now()
      const decided = decideFor(question)
      const milliseconds = now() - started
      if (decided === undefined) return undefined
      const live = livePath(graph, question.viewpoint, decided.decision)
      const lines: Record<string, LineSpan> = {}
      for (const ref of decisionRefs(decided.decision, graph, live)) {
        const key = refKey(ref)
        const span = key in lines ? undefined : spanOf(ref, key)
        if (span !== undefined) lines[key] = span
      }
      return { version, question, ...decided, live, lines, milliseconds }
    },
    picture(choices, answer) {
      if (!compiled.folds) return undefined
      const live = answer && { path: answer.live, decision: answer.decision }
      return measure('rw:graph', () => foldGraph(graph, live, choices))
    },
    async elsewhere(question, proceed) {
      const asked = viewpoints.find(({ id }) => id === question.viewpoint)
      const own = asked && decide(asked, question)?.decision
      if (own === undefined) return []
      const answers: ElsewhereAnswer[] = []
      for (const viewpoint of compiled.affordable) {
        if (viewpoint === asked) continue
        if (!(await proceed())) return undefined
        const decision = decide(viewpoint, question)?.decision
        if (decision !== undefined && !sameAnswer(own, decision)) answers.push({ viewpoint: viewpoint.id, decision })
      }
      return answers
    },
  }
}
