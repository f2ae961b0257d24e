// What the passes hand to each other before places are known: a card of lane 2 with its rows and where each row leads.

import type { SourceRef } from '../base/source.ts'
import type { EdgeEnd, PillNode, RuleRow, UnroutedNode, VirtualHostNode } from './graph.ts'
import type { PillDraft } from './pill.ts'
import type { Target, Targets } from './targets.ts'

/** A rule's row and where it leads. */
export type RuleDraft = Readonly<{ row: RuleRow; targets: Targets; pills: readonly PillDraft[] }>

/** A host card, the rules in it and the cards or server rows (by id) that lead to it. */
export type HostDraft = Readonly<{
  node: VirtualHostNode
  rules: readonly RuleDraft[]
  enteredFrom: readonly EdgeEnd[]
  /** What its routes were made from, drawn or not. */
  made: readonly Readonly<{ from: SourceRef; virtualService: RuleRow['virtualService'] }>[]
}>

/** The card of what no virtual service routes; `leads` says by row id what a row always leads to. */
export type UnroutedDraft = Readonly<{
  node: UnroutedNode
  enteredFrom: readonly EdgeEnd[]
  leads: ReadonlyMap<string, Target | PillNode['action']>
}>
