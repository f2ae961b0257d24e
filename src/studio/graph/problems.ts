// Which findings the cards of the picture stand for.

import { createContext, use, useCallback } from 'react'
import type { SourceRef } from '../../base/source.ts'
import type { FoldNode, Graph, GraphNode } from '../../graph/graph.ts'
import type { LocatedFinding } from '../../worker/protocol.ts'
import { rowsOf } from './rows.ts'

/** Errors and warnings in the resources of one card. */
export type Problems = Readonly<{ severity: 'error' | 'warning'; findings: readonly LocatedFinding[] }>

const ProblemsContext = createContext<ReadonlyMap<string, Problems>>(new Map())

/** Hands the problems of a graph's cards to `useProblems`. */
export const ProblemsProvider = ProblemsContext.Provider

/** Of the card with this id; undefined if there are none. */
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

/** The problems by id of the card. */
export function problemsOf(
  graph: Graph | undefined,
  findings: readonly LocatedFinding[] = [],
): ReadonlyMap<string, Problems> {
  const counted = findings.filter(({ severity }) => severity !== 'info')
  if (graph === undefined || counted.length === 0) return new Map()
  const byDocument = new Map<string, LocatedFinding[]>()
  for (const finding of counted) {
    const key = documentKey(finding.at)
    const known = byDocument.get(key)
    if (known === undefined) byDocument.set(key, [finding])
    else known.push(finding)
  }
  return new Map(
    graph.nodes.flatMap((node) => {
      const own = new Set<LocatedFinding>()
      for (const root of rootsOf(node)) {
        for (const finding of byDocument.get(documentKey(root)) ?? []) if (isBelow(finding.at, root)) own.add(finding)
      }
      if (own.size === 0) return []
      const all = [...own]
      const severity = all.some((finding) => finding.severity === 'error') ? 'error' : 'warning'
      return [[node.id, { severity, findings: all }] as const]
    }),
  )
}

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
