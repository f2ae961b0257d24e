import { useText } from '../ui/useText.ts'
import { DecisionColumn } from './DecisionColumn.tsx'
import { HeldAgainst } from './HeldAgainst.tsx'
import { Refusals } from './Refusals.tsx'
import { TraceColumn } from './TraceColumn.tsx'
import styles from './TracePanel.module.css'
import { useLive } from './useLive.ts'

/** What Envoy refuses above all; the decision at the left, the way to it at the right. `isAlone`: in no drawer that has a row of
 *  tabs for what verdicts are held against. */
export function TracePanel({ isAlone = false }: Readonly<{ isAlone?: boolean }>) {
  const t = useText()
  const live = useLive()
  if (live === undefined) return <p className={styles.empty}>{t.drawer.empty}</p>
  return (
    <div className={styles.panel}>
      <Refusals limits={live.answer.decision.limits} lines={live.answer.lines} />
      <div className={styles.columns}>
        <DecisionColumn live={live} />
        <TraceColumn live={live} />
        {isAlone && <HeldAgainst />}
      </div>
    </div>
  )
}
