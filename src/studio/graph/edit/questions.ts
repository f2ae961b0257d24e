// What edits of a rule ask before they are made.

import type { SourceRef } from '../../../base/source.ts'
import type { Graph } from '../../../graph/graph.ts'
import type { PictureTexts } from '../../../i18n/picture.ts'
import { actions } from '../../state/store.ts'
import type { AskField, Question } from './AskDialog.tsx'
import { knownHosts, type ReadRule } from './goals.ts'
import { editRule, insertRule } from './ruleCommands.ts'
import {
  type Addition,
  addDestination,
  additionField,
  addTo,
  type Goal,
  goalsOf,
  goalText,
  newRule,
  retarget,
  ruleNameOf,
  serverNameOf,
} from './ruleEdits.ts'
import { type RulePlace, ruleNumber, ruleRef } from './rulePlace.ts'

const HOST = /^[A-Za-z0-9*]([A-Za-z0-9_*-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?)*$/
const SUBSET = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$/
const PATH = /^\/\S*$/
const DURATION = /^(\d+(\.\d+)?(h|m|s|ms))+$/
export const PORT = /^[1-9]\d{0,4}$/
export const HOST_NAME = HOST

export function askNewRule(t: PictureTexts, graph: Graph, place: RulePlace, read: ReadRule, offset: 0 | 1): Question {
  const [goal] = goalsOf(read.rule)
  return {
    title: t.picture.ask.rule,
    fields: [
      matchField(t, place, read),
      { label: t.picture.field.host, value: goal?.host ?? '', pattern: HOST, suggestions: knownHosts(graph, read) },
      { label: t.picture.field.subset, value: goal?.subset ?? '', pattern: SUBSET },
    ],
    apply: ([taken = '', host = '', subset = '']) =>
      void insertRule(ruleRef(place, place.index), offset, newRule(place.protocol, taken, { host, subset })),
  }
}

/** What a new rule, or a new alternative of one, takes. */
function matchField(t: PictureTexts, { protocol }: RulePlace, { rule }: ReadRule): AskField {
  const { field } = t.picture
  if (protocol === 'http') return { label: field.prefix, value: '/', pattern: PATH }
  return protocol === 'tls'
    ? { label: field.serverName, value: serverNameOf(rule), pattern: HOST }
    : { label: field.port, value: '', pattern: PORT }
}

export function askDestination(t: PictureTexts, graph: Graph, read: ReadRule, apply: (goal: Goal) => void): Question {
  return {
    title: t.picture.ask.destination,
    fields: [
      { label: t.picture.field.host, value: '', pattern: HOST, suggestions: knownHosts(graph, read) },
      { label: t.picture.field.subset, value: '', pattern: SUBSET },
    ],
    apply: ([host = '', subset = '']) => apply({ host, subset }),
  }
}

/** Sends a share of a rule's requests to one more destination. */
export function sendAlsoTo(
  t: PictureTexts,
  graph: Graph,
  place: RulePlace,
  read: ReadRule,
  goal: Goal,
): Promise<boolean> {
  const ref = ruleRef(place, place.index)
  const label = t.picture.step.destination(ruleNumber(graph, place), goalText(goal))
  actions.select(ref)
  return editRule(place, addDestination(ref.path, read.rule, goal), label)
}

/** Sends to another destination what went over one edge of a rule; `source` is the edge's. */
export async function replaceDestination(
  t: PictureTexts,
  place: RulePlace,
  source: SourceRef,
  { rule }: ReadRule,
  goal: Goal,
): Promise<void> {
  const operations = retarget(source.path, await actions.readValue(source), goal)
  const index = source.path.at(-1)
  const before = typeof index === 'number' ? goalsOf(rule)[index] : undefined
  const from = before === undefined ? t.picture.addition.mirror : goalText(before)
  if (operations.length > 0) await editRule(place, operations, t.picture.step.retargeted(from, goalText(goal)))
}

export function askRuleName(t: PictureTexts, graph: Graph, place: RulePlace, rule: unknown): Question {
  const number = ruleNumber(graph, place)
  const name = ruleNameOf(rule)
  const what = name === '' ? t.picture.rule(number) : name
  const path = [...ruleRef(place, place.index).path, 'name']
  return {
    title: t.picture.ask.rename(what),
    fields: [{ label: t.picture.field.name, value: name, pattern: /^[^\n]*$/ }],
    apply: ([to = '']) => {
      if (to === name) return
      const operation = to === '' ? ({ type: 'remove', path } as const) : ({ type: 'set', path, value: to } as const)
      void editRule(place, [operation], t.picture.step.renamed(what, to === '' ? t.picture.rule(number) : to))
    },
  }
}

/** What an addition asks for, with a value to start from. */
export function askAddition(
  t: PictureTexts,
  graph: Graph,
  place: RulePlace,
  read: ReadRule,
  addition: Addition,
): Question {
  const number = ruleNumber(graph, place)
  const what = t.picture.addition[addition]
  const ref = ruleRef(place, place.index)
  return {
    title: t.picture.ask.addition(what, number),
    fields: addition === 'match' ? [matchField(t, place, read)] : additionFields(t, graph, read, addition),
    apply: async (texts) => {
      const operations = addTo(ref.path, read.rule, addition, texts)
      const made = await editRule(place, operations, t.picture.step.addition(what, number))
      if (made) actions.revealSource({ ...ref, path: [...ref.path, ...additionField(addition, read.rule)] })
    },
  }
}

function additionFields(
  t: PictureTexts,
  graph: Graph,
  read: ReadRule,
  addition: Exclude<Addition, 'match'>,
): readonly AskField[] {
  const { field } = t.picture
  switch (addition) {
    case 'mirror':
      return [{ label: field.host, value: '', pattern: HOST, suggestions: knownHosts(graph, read) }]
    case 'rewrite':
    case 'redirect':
      return [{ label: field.uri, value: '/', pattern: PATH }]
    case 'header':
      return [
        { label: field.headerName, value: 'x-', pattern: /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/ },
        { label: field.headerValue, value: '', pattern: /^[^\n]*$/ },
      ]
    case 'delay':
    case 'timeout':
      return [{ label: field.duration, value: '5s', pattern: DURATION }]
    case 'abort':
      return [{ label: field.status, value: '503', pattern: /^[2-5]\d\d$/ }]
    case 'retries':
      return [{ label: field.attempts, value: '3', pattern: /^\d{1,3}$/ }]
    case 'cors':
      return [{ label: field.origin, value: 'https://', pattern: /^(\*|https?:\/\/[^\s/]+)$/ }]
  }
}
