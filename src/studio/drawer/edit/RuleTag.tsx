import { refKey } from '../../../base/source.ts'
import type { RuleRow } from '../../../graph/graph.ts'
import type { ProjectSnapshot } from '../../../worker/protocol.ts'
import { ruleName } from '../../request/liveRule.ts'
import { useStudio } from '../../state/store.ts'
import { useText } from '../../ui/useText.ts'
import styles from './RuleTag.module.css'
import { useRuleRef } from './useRule.ts'

/** Names the rule that the form edits, as the graph numbers it. */
export function RuleTag() {
  const t = useText()
  const ref = useRuleRef()
  const snapshot = useStudio((state) => state.snapshot)
  const row = ref === undefined ? undefined : findRow(snapshot, refKey(ref))
  return row === undefined ? null : <span className={styles.tag}>{t.edit.rule(row.number, ruleName(row))}</span>
}

function findRow(snapshot: ProjectSnapshot | undefined, key: string): RuleRow | undefined {
  for (const node of snapshot?.graph.nodes ?? []) {
    const row = node.type === 'virtualHost' ? node.rows.find(({ source }) => refKey(source) === key) : undefined
    if (row !== undefined) return row
  }
  return undefined
}
