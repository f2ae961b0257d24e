// The way of the request, step by step: what took it, why, and where that is written.

import type { ReactNode } from 'react'
import type { Stage, TraceStep } from '../../engine/decision.ts'
import { percentText, reasonText, sharesOf } from '../../i18n/index.ts'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import { RuleList } from './RuleList.tsx'
import { readsHttp } from './readsHttp.ts'
import { linesOf } from './ruleLines.ts'
import { SourceLink } from './SourceLink.tsx'
import styles from './TraceColumn.module.css'
import type { Live } from './useLive.ts'

/** The numbers of the graph's columns. */
const numberOf: Readonly<Partial<Record<Stage, number>>> = { listener: 1, virtualHost: 2, route: 3, cluster: 4 }

/** What goes without saying is no line. */
const silent = new Set(['filterChainPlaintext', 'filterChainHttpSeen', 'requestAccepted', 'forwarded'])

export function TraceColumn({ live }: Readonly<{ live: Live }>) {
  const { decision } = live.answer
  const steps = decision.trace.filter(({ reason }) => !silent.has(reason.code))
  return (
    <ol className={styles.trace}>
      <Lookup live={live} />
      {steps.map((step) => (
        <Step key={step.stage} step={step} live={live} />
      ))}
      {decision.trace.length === 0 && <Unknown live={live} />}
    </ol>
  )
}

/** How a client in the mesh came to the address that it connects to. */
function Lookup({ live: { answer } }: Readonly<{ live: Live }>) {
  const t = useText()
  const { resolved, lines } = answer
  // An address needs no lookup.
  if (resolved === undefined || resolved.reason.code === 'addressWritten') return null
  return (
    <li className={styles.step} data-mark="none" data-stage="lookup" data-testid={testIds.traceStep}>
      <span className={styles.number} aria-hidden="true">
        –
      </span>
      <h3>{t.trace.lookup}</h3>
      <div className={styles.detail}>
        <Message text={reasonText(t, resolved.reason)} />
      </div>
      <SourceLink at={resolved.from} lines={lines} />
    </li>
  )
}

/** A request that is not evaluated has no way to show, only the reason. */
function Unknown({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  return live.answer.decision.limits.map(({ reason }) => (
    <li key={JSON.stringify(reason)} className={styles.unknown}>
      <Message text={reasonText(t, reason)} />
    </li>
  ))
}

function Step({ step, live }: Readonly<{ step: TraceStep; live: Live }>) {
  const t = useText()
  const { stage, verdict, from } = step
  const number = numberOf[stage]
  const failed = verdict === 'refused' && stage !== 'response'
  const lines = linesOf(step, live)
  return (
    <li
      className={styles.step}
      data-mark={failed ? 'failed' : number === undefined ? 'none' : 'taken'}
      data-stage={stage}
      data-testid={testIds.traceStep}
    >
      <span className={styles.number} aria-hidden="true">
        {number ?? (failed ? <Icon name="cross" size={12} /> : '–')}
      </span>
      <h3>{t.trace.stage[stage]}</h3>
      <div className={styles.detail}>
        <Detail step={step} live={live} />
      </div>
      <SourceLink at={from} lines={live.answer.lines} />
      {lines.length > 0 && <RuleList lines={lines} of={stage} />}
    </li>
  )
}

function Detail({ step, live }: Readonly<{ step: TraceStep; live: Live }>): ReactNode {
  const t = useText()
  const { answer, host } = live
  const count = host?.rows.length ?? step.candidates.length
  if (step.stage === 'route' && step.reason.code === 'noRouteMatched')
    return <b className={styles.failure}>{t.trace.noneOf(count)}</b>
  if (step.stage === 'route' && step.verdict === 'taken') {
    const index = step.candidates.findIndex(({ verdict }) => verdict === 'taken')
    const row = host?.rows.find(({ id }) => id === answer.live.rule)
    return t.trace.ruleOf(row?.number ?? index + 1, count)
  }
  if (step.stage === 'cluster') return <Clusters live={live} />
  const text = <Message text={reasonText(t, step.reason)} />
  return step.verdict === 'refused' && step.stage !== 'response' ? <b className={styles.failure}>{text}</b> : text
}

function Clusters({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  const { decision } = live.answer
  const shares = sharesOf(decision.answers[decision.picked]?.destinations ?? [])
  return shares.map((share, index) => (
    <span key={`${String(index)} ${share.cluster}`} className={styles.cluster} title={share.cluster}>
      <code lang="en" translate="no">
        {share.cluster}
      </code>
      {share.percent !== undefined && ` ${percentText(share.percent)}`}
      {share.missing && <b className={styles.failure}> {t.decision.doesNotExist(readsHttp(decision))}</b>}
    </span>
  ))
}
