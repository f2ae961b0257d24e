import { refKey, type SourceRef } from '../../../base/source.ts'
import type { RuleRow } from '../../../graph/graph.ts'
import type { ProjectSnapshot } from '../../../worker/protocol.ts'
import { ruleName } from '../../request/liveRule.ts'
import { useStudio } from '../../state/store.ts'
import { useText } from '../../ui/useText.ts'
import styles from './RuleTag.module.css'
import { useEditTarget } from './useEditTarget.ts'

/** Names what the form edits: a rule as the graph numbers it, or a resource. */
export function RuleTag() {
  const t = useText()
  const target = useEditTarget()
  const snapshot = useStudio((state) => state.snapshot)
  if (target === undefined) return null
  const row = target.type === 'rule' ? findRow(snapshot, refKey(target.ref)) : undefined
  const name = row === undefined ? resourceName(snapshot, target.ref) : t.edit.rule(row.number, ruleName(row))
  return name === '' ? null : <span className={styles.tag}>{name}</span>
}

function findRow(snapshot: ProjectSnapshot | undefined, key: string): RuleRow | undefined {
  for (const node of snapshot?.graph.nodes ?? []) {
    const row = node.type === 'virtualHost' ? node.rows.find(({ source }) => refKey(source) === key) : undefined
    if (row !== undefined) return row
  }
  return undefined
}

function resourceName(snapshot: ProjectSnapshot | undefined, { file, document }: SourceRef): string {
  const summary = snapshot?.files.find(({ name }) => name === file)?.documents[document]
  return summary === undefined ? '' : `${summary.kind} ${summary.name}`.trim()
}
