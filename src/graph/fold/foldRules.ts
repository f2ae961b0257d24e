// The rules of one large host: which are open, and the folds that stand for the others.

import type { ConditionField, Decision } from '../../engine/decision.ts'
import { BORDER, FOLD_HEIGHT, HEADER_HEIGHT, SPECTRUM_HEIGHT } from '../geometry.ts'
import type { FoldBy, LivePath, RuleFold, RuleRow, VirtualHostNode } from '../graph.ts'
import { stepOf } from '../livePlace.ts'
import { type Run, runsByKey, runsByPath } from './ruleGroups.ts'

/** The live request, as far as it counts here. */
export type Live = Readonly<{ path: LivePath; decision: Decision }>

export type RuleFolding = Readonly<{
  by: FoldBy
  live: Live | undefined
  isOpen: (id: string) => boolean
  /** Rows that must be in the picture. */
  pinned: ReadonlySet<string>
  /** The host that a rule leads to, by the id of its row. */
  destinationOf: (row: string) => string
}>

/** A folded card, and for each hidden row the fold that stands for it. */
export type FoldedHost = Readonly<{ node: VirtualHostNode; hidden: ReadonlyMap<string, string> }>

/** A fold of one or two rules would save nothing. */
const FEWEST = 3

/** Folds the rules of a host; its card keeps its place and gets another height. */
export function foldRules(host: VirtualHostNode, folding: RuleFolding): FoldedHost {
  const stack = createStack(host, folding)
  if (folding.by === 'none') for (const row of host.rows) stack.addRow(row)
  else for (const part of partsOf(host.rows, folding)) addPart(stack, part, folding)
  return stack.finish()
}

/** Rules in order: open ones, or such as fold. */
type Part = Readonly<{ start: number; end: number; isOpen: boolean }>

/** By outcome the rules that explain the answer stay open; otherwise all may fold. */
function partsOf(rows: readonly RuleRow[], { by, live }: RuleFolding): readonly Part[] {
  const open = by === 'outcome' && live !== undefined ? explaining(rows, live.path) : new Set<number>()
  const parts: { start: number; end: number; isOpen: boolean }[] = []
  rows.forEach((_, index) => {
    const last = parts.at(-1)
    if (last?.isOpen === open.has(index)) last.end = index + 1
    else parts.push({ start: index, end: index + 1, isOpen: open.has(index) })
  })
  return parts
}

/** Places of the matched rule, of the nearest one, of their neighbours, and of a last rule that takes all. */
function explaining(rows: readonly RuleRow[], { rule, nearest }: LivePath): ReadonlySet<number> {
  const places = rows.flatMap(({ id }, index) => (id === rule || id === nearest ? [index - 1, index, index + 1] : []))
  const isCatchAll = rows.at(-1)?.alternatives.some((conditions) => conditions.length === 0) === true
  return new Set(isCatchAll ? [...places, rows.length - 1] : places)
}

function addPart(stack: Stack, part: Part, folding: RuleFolding): void {
  const rows = stack.host.rows.slice(part.start, part.end)
  if (part.isOpen || rows.length < FEWEST) {
    for (const row of rows) stack.addRow(row)
    return
  }
  const runs = runsFor(rows, folding)
  const state = stateOf(rows, folding.live)
  // What was not tried is one fold, however much is in it.
  if (folding.by === 'outcome' && state === 'notTried' && runs.length > 1) {
    const isOpen = stack.addFold({ start: 0, end: rows.length, common: '', isPrefix: false }, rows, runs.length, false)
    if (!isOpen) return
    for (const run of runs) addRun(stack, run, rows, true)
    return
  }
  for (const run of runs) addRun(stack, run, rows, false)
}

function addRun(stack: Stack, run: Run, rows: readonly RuleRow[], isInner: boolean): void {
  const isOpen = run.end - run.start < FEWEST || stack.addFold(run, rows, 0, isInner)
  if (isOpen) for (const row of rows.slice(run.start, run.end)) stack.addRow(row)
}

function runsFor(rows: readonly RuleRow[], { by, destinationOf }: RuleFolding): readonly Run[] {
  if (by === 'file') return runsByKey(rows, ({ source }) => source.file)
  if (by === 'destination') return runsByKey(rows, ({ id }) => destinationOf(id))
  return runsByPath(rows)
}

const stateOf = (rows: readonly RuleRow[], live: Live | undefined): RuleFold['state'] => {
  const states = new Set(rows.map(({ id }) => live?.path.rules[id]))
  const [only] = states
  if (states.size !== 1) return undefined
  return only === 'refused' || only === 'notTried' ? only : undefined
}

type Stack = ReturnType<typeof createStack>

/** Collects what a card shows, from top to bottom. */
function createStack(host: VirtualHostNode, { by, live, isOpen, pinned }: RuleFolding) {
  const rows: RuleRow[] = []
  const folds: RuleFold[] = []
  const hidden = new Map<string, string>()
  const candidates = live === undefined ? [] : (stepOf(live.decision, 'route')?.candidates ?? [])
  let y = BORDER + HEADER_HEIGHT + SPECTRUM_HEIGHT

  function failedFirst(of: readonly RuleRow[]): readonly ConditionField['type'][] {
    const fields = of.map(({ id }) => {
      const candidate = candidates[live?.path.candidates[id] ?? -1]
      return candidate?.conditions.find(({ holds }) => !holds)?.field.type
    })
    return [...new Set(fields)].filter((field) => field !== undefined)
  }

  return {
    host,
    addRow(row: RuleRow): void {
      rows.push({ ...row, y })
      y += row.height
    },
    /** True if what it stands for is to be shown below it. */
    addFold(run: Run, all: readonly RuleRow[], groups: number, isInner: boolean): boolean {
      const own = all.slice(run.start, run.end)
      const [first] = own
      const last = own.at(-1)
      if (first === undefined || last === undefined) return false
      const id = `${first.id}/fold/${by}${groups > 0 ? '/groups' : ''}`
      const open = isOpen(id) || own.some((row) => pinned.has(row.id))
      const state = stateOf(own, live)
      folds.push({
        id,
        count: own.length,
        isOpen: open,
        y,
        height: FOLD_HEIGHT,
        first: first.number,
        last: last.number,
        groups,
        isInner,
        common: run.common,
        isPrefix: run.isPrefix,
        state,
        failed: state === 'refused' ? failedFirst(own) : [],
      })
      y += FOLD_HEIGHT
      if (!open) for (const row of own) hidden.set(row.id, id)
      return open
    },
    finish(): FoldedHost {
      const { otherwise } = host
      const height = y + (otherwise?.height ?? 0) + BORDER
      return {
        node: {
          ...host,
          box: { ...host.box, height },
          rows,
          otherwise: otherwise && { ...otherwise, y },
          fold: { by, rules: host.rows.length, rows: folds },
        },
        hidden,
      }
    },
  }
}
