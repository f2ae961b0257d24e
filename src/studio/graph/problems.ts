// Which problems the cards and rows of the picture stand for.

import { createContext, use, useCallback } from 'react'
import type { SourceRef } from '../../base/source.ts'
import type { FoldNode, Graph, GraphNode } from '../../graph/graph.ts'
import type { Mark } from '../problems/told.ts'
import { rowsOf } from './rows.ts'

/** Errors and warnings in the resources of one card, or in what one row shows. */
export type Problems = Readonly<{ severity: 'error' | 'warning'; marks: readonly Mark[] }>

const ProblemsContext = createContext<ReadonlyMap<string, Problems>>(new Map())

/** Hands the problems of a graph's cards to `useProblems`. */
export const ProblemsProvider = ProblemsContext.Provider

/** Of the card or row with this id; undefined if there are none. */
export const useProblems = (id: string): Problems | undefined => use(ProblemsContext).get(id)

/** The worst of what is inside of a fold: of what its rules lead to, and of the problems of its cards. */
export type Worst = Readonly<{ severity: Problems['severity']; isFinding: boolean }>

/** Says the worst of any fold; undefined if all is well inside. */
export function useWorst(): (fold: FoldNode) => Worst | undefined {
  const problems = use(ProblemsContext)
  return useCallback((fold) => worstOf(fold, problems), [problems])
}

export function worstOf({ worst, inside }: FoldNode, problems: ReadonlyMap<string, Problems>): Worst | undefined {
  const found = new Set(problems.size === 0 ? [] : inside.map((id) => problems.get(id)?.severity))
  if (worst === 'error') return { severity: worst, isFinding: false }
  if (found.has('error')) return { severity: 'error', isFinding: true }
  if (worst !== undefined) return { severity: worst, isFinding: false }
  return found.has('warning') ? { severity: 'warning', isFinding: true } : undefined
}

/** The problems by id of the card or row. */
export function problemsOf(graph: Graph | undefined, marks: readonly Mark[] = []): ReadonlyMap<string, Problems> {
  const counted = marks.filter(({ severity }) => severity !== 'info')
  if (graph === undefined || counted.length === 0) return new Map()
  const byDocument = new Map<string, Mark[]>()
  for (const mark of counted) {
    const key = documentKey(mark.at)
    const known = byDocument.get(key)
    if (known === undefined) byDocument.set(key, [mark])
    else known.push(mark)
  }
  const found = new Map<string, Problems>()
  const add = (id: string, roots: readonly SourceRef[]) => {
    const own = new Set<Mark>()
    for (const root of roots)
      for (const mark of byDocument.get(documentKey(root)) ?? []) if (isBelow(mark.at, root)) own.add(mark)
    const all = [...own]
    if (all.length > 0) found.set(id, { severity: worst(all), marks: all })
  }
  for (const node of graph.nodes) {
    add(node.id, rootsOf(node))
    if (node.type === 'virtualHost') for (const { id, source } of node.rows) add(id, [source])
  }
  return found
}

const worst = (marks: readonly Mark[]) => (marks.some(({ severity }) => severity === 'error') ? 'error' : 'warning')

export const documentKey = ({ file, document }: SourceRef): string => `${document}/${file}`

/** The resources that a card shows, as addresses of what holds their `spec`. */
export function rootsOf(node: GraphNode): readonly SourceRef[] {
  const roots = new Map<string, SourceRef>()
  for (const { source } of partsOf(node)) {
    if (source === undefined) continue
    const end = source.path.indexOf('spec')
    const root = end === -1 ? source : { ...source, path: source.path.slice(0, end) }
    roots.set(`${documentKey(root)}/${root.path.join('/')}`, root)
  }
  return [...roots.values()]
}

/** What of a card comes from resources of its own; others stand where a rule that names them does. */
export function partsOf(node: GraphNode): readonly Readonly<{ source: SourceRef | undefined }>[] {
  if (node.type === 'pill' || node.type === 'apart') return []
  if (node.type !== 'destination') return [node, ...rowsOf(node)]
  const isDefined = node.kind !== 'unknown' && !node.assumed
  return [...(isDefined ? [node] : []), ...node.policies, ...node.subsets.filter(({ defined }) => defined)]
}

const isBelow = ({ path }: SourceRef, root: SourceRef): boolean =>
  root.path.every((step, index) => path[index] === step)
