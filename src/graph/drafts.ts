// What the passes hand to each other before places are known: a host card with its rules and where each rule leads.

import type { RuleRow, VirtualHostNode } from './graph.ts'
import type { PillDraft } from './pill.ts'
import type { Targets } from './targets.ts'

/** A rule's row and where it leads. */
export type RuleDraft = Readonly<{ row: RuleRow; targets: Targets; pill: PillDraft | undefined }>

/** A host card, the rules in it and the cards or server rows (by id) that lead to it. */
export type HostDraft = Readonly<{
  node: VirtualHostNode
  rules: readonly RuleDraft[]
  enteredFrom: readonly Readonly<{ node: string; row?: string }>[]
}>
