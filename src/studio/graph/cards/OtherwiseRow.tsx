import type { LivePath, Otherwise, VirtualHostNode } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { Port } from './Port.tsx'
import styles from './RuleRow.module.css'

type OtherwiseRowProps = Readonly<{ host: VirtualHostNode; outcome: Otherwise; live: LivePath | undefined }>

/** `failed` if the request ended here without a rule, `taken` if it went on all the same. */
function stateOf({ host, outcome, live }: OtherwiseRowProps): 'failed' | 'taken' | 'notTried' | undefined {
  if (live === undefined) return undefined
  if (live.otherwise !== host.id) return 'notTried'
  return outcome === 'notFound' || outcome === 'closed' || outcome === 'blackHole' ? 'failed' : 'taken'
}

/** The implied last row: what answers when no rule does. */
export function OtherwiseRow(props: OtherwiseRowProps) {
  const t = useText()
  const { host, outcome, live } = props
  const state = stateOf(props)
  const icon = state === 'failed' ? 'cross' : state === 'taken' ? 'check' : undefined
  return (
    <div className={styles.otherwise} data-testid={testIds.otherwise} data-state={state}>
      <span className={styles.rail}>
        <span className={styles.mark}>{icon !== undefined && <GraphIcon name={icon} size={11} />}</span>
      </span>
      <span>{t.graph.otherwise[outcome]}</span>
      {state === 'taken' && live?.direct !== undefined && <Port side="right" isLit />}
      {state === 'failed' && (
        <span className={styles.note}>· {t.graph.allTried(host.fold?.rules ?? host.rows.length)}</span>
      )}
    </div>
  )
}
