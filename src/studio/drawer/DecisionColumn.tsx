// The left column of the trace: where the request goes and what the destination receives, or what came close.

import { isRefusal, reasonText, sharesOf, verdictOf, verdictText } from '../../i18n/index.ts'
import { liveRule, ruleName } from '../request/liveRule.ts'
import { testIds } from '../testIds.ts'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './DecisionColumn.module.css'
import { DecisionRows } from './DecisionRows.tsx'
import { Explained } from './Explained.tsx'
import { NearMissCard } from './NearMissCard.tsx'
import { readsHttp } from './readsHttp.ts'
import { SourceLink } from './SourceLink.tsx'
import { SplitBar } from './SplitBar.tsx'
import type { Live } from './useLive.ts'

export function DecisionColumn({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  const { answer, snapshot } = live
  const { decision } = answer
  const picked = decision.answers[decision.picked]
  const verdict = verdictOf(decision)
  const rule = liveRule(snapshot, answer)
  if (decision.nearMiss !== undefined && verdict.type === 'noRule')
    return <NearMissCard live={live} nearMiss={decision.nearMiss} />
  const shares = sharesOf(picked?.destinations ?? [])
  const forwards = verdict.type === 'forwarded'
  const { head, detail } = verdictText(t, verdict, rule?.number)
  return (
    <section className={styles.column} data-testid={testIds.decision} data-parts>
      <div className={styles.head} data-lead>
        <h3>{headText()}</h3>
        {rule !== undefined && <span className={styles.by}>{t.decision.byRule(rule.number, ruleName(rule))}</span>}
      </div>
      {!forwards && (
        <p className={styles.outcome} data-lead data-verdict={verdict.type}>
          <b>{head}</b> <Message text={detail} />
        </p>
      )}
      {shares.length > 0 && <SplitBar shares={shares} readsHttp={readsHttp(decision)} />}
      {picked !== undefined && (
        <DecisionRows answer={picked} request={answer.question.request} readsHttp={readsHttp(decision)} />
      )}
      <Explained live={live} />
      <Limits live={live} />
    </section>
  )

  function headText(): string {
    if (forwards || verdict.type === 'passedThrough') return t.decision.goesTo
    if (verdict.type === 'unknown') return t.decision.noAnswer
    const isClosed = verdict.type === 'blocked' && verdict.status === undefined
    if (verdict.type === 'refused' || verdict.type === 'closed' || isClosed) return t.decision.notSentOn
    return shares.length > 0 ? t.decision.wouldGoTo : t.decision.answeredBy
  }
}

/** What is in the files, is not modelled, and could change this answer. */
function Limits({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  const { limits } = live.answer.decision
  const kinds = limits.flatMap(({ reason }) => (reason.code === 'kindNotEvaluated' ? [reason] : []))
  const others = limits.filter(({ reason }) => reason.code !== 'kindNotEvaluated' && !isRefusal(reason))
  return (
    <>
      {kinds.length > 0 && (
        <p className={styles.limits}>
          {t.decision.limits}: {kinds.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`).join(', ')}
        </p>
      )}
      {others.map(({ reason, from }) => (
        <p key={JSON.stringify(reason)} className={styles.limits}>
          <Message text={reasonText(t, reason)} /> <SourceLink at={from} lines={live.answer.lines} />
        </p>
      ))}
    </>
  )
}
