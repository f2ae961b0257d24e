import type { SourceRef } from '../../../base/source.ts'
import { liveRule } from '../../request/liveRule.ts'
import { useStudio } from '../../state/store.ts'
import { ruleRefOf } from './ruleRef.ts'

/** What the form is about: a rule by its own address, or a resource by the address of a part of it. */
export type EditTarget = Readonly<{ type: 'rule' | 'resource'; ref: SourceRef }>

/** What is selected, else the rule that takes the live request. */
export function useEditTarget(): EditTarget | undefined {
  const selection = useStudio((state) => state.selection)
  const live = useStudio((state) => liveRule(state.snapshot, state.drawn)?.source)
  if (selection !== undefined) {
    const rule = ruleRefOf(selection)
    return rule === undefined ? { type: 'resource', ref: selection } : { type: 'rule', ref: rule }
  }
  return live === undefined ? undefined : { type: 'rule', ref: live }
}
