import { useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { GraphIcon } from './GraphIcon.tsx'
import styles from './LaneTitles.module.css'
import { type StageState, stageStates } from './stages.ts'

/** Left edges of the lanes at 100%; those of src/graph/geometry.ts. */
const LANES = { entry: 24, host: 304, destination: 808 }

/** The stages over their lanes; the discs say how far the request came. They stay in view when the picture moves. */
export function LaneTitles() {
  const t = useText()
  const decision = useStudio(({ drawn }) => drawn?.decision)
  const states = useMemo(() => stageStates(decision), [decision])
  const [entry, host, rules, destination, policy] = states
  return (
    <div className={styles.titles} aria-hidden="true">
      <Lane x={LANES.entry}>
        <Title number={1} text={t.graph.lane.entry} state={entry} />
      </Lane>
      <Lane x={LANES.host}>
        <Title number={2} text={t.graph.lane.virtualHost} state={host} />
        <GraphIcon name="chevronRight" size={12} />
        <Title number={3} text={t.graph.lane.rules} state={rules} />
      </Lane>
      <Lane x={LANES.destination}>
        <Title number={4} text={t.graph.lane.destination} state={destination} />
        <GraphIcon name="chevronRight" size={12} />
        <Title number={5} text={t.graph.lane.policy} state={policy} />
      </Lane>
    </div>
  )
}

function Lane({ x, children }: Readonly<{ x: number; children: React.ReactNode }>) {
  const left = useStore(({ transform: [tx, , zoom] }) => Math.round(x * zoom + tx))
  return (
    <span className={styles.lane} style={{ transform: `translateX(${left}px)` }}>
      {children}
    </span>
  )
}

function Title({ number, text, state }: Readonly<{ number: number; text: string; state: StageState }>) {
  return (
    <span className={styles.title} data-state={state}>
      <span className={styles.disc}>{number}</span>
      <b>{text}</b>
    </span>
  )
}
