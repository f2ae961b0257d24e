import { useEffect, useState } from 'react'
import { isRefusal, verdictOf, verdictText } from '../../i18n/index.ts'
import type { AnswerView } from '../../worker/protocol.ts'
import { actions, useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import { liveRule } from './liveRule.ts'
import { problemText } from './problemText.ts'
import { useProblem } from './useProblem.ts'
import styles from './VerdictChip.module.css'
import { toneIcon, toneOf } from './verdictTone.ts'

/** The answer in a few words, or why there is none yet. */
export function VerdictChip() {
  const t = useText()
  const problem = useProblem()
  const nowhere = useStudio((state) => state.snapshot?.viewpoints.length === 0)
  const answer = useStudio((state) => state.answer)
  if (answer !== undefined && problem === undefined) return <Answered answer={answer} />
  const waiting = nowhere ? t.request.noSource : t.request.evaluating
  const text = problem === undefined ? waiting : problemText(t, problem)
  return (
    <>
      <span className={styles.problem} data-testid={testIds.verdict}>
        <Message text={text} />
      </span>
      <Announced text={text} />
    </>
  )
}

/** A click selects the rule that gave the answer. */
function Answered({ answer }: Readonly<{ answer: AnswerView }>) {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const verdict = verdictOf(answer.decision)
  const rule = liveRule(snapshot, answer)
  const { head, detail } = verdictText(t, verdict, rule?.number)
  const tone = toneOf(verdict)
  // The drawer says why, and what freezes.
  const isInForce = !answer.decision.limits.some(({ reason }) => isRefusal(reason))
  const chip = {
    className: styles.verdict,
    'data-tone': tone,
    'data-verdict': verdict.type,
    'data-testid': testIds.verdict,
    children: (
      <>
        <Icon name={toneIcon[tone]} size={tone === 'error' ? 16 : 14} />
        <span className={styles.head}>{head}</span>{' '}
        {detail !== '' && (
          <span className={verdict.type === 'forwarded' ? styles.destinations : styles.detail}>
            <Message text={detail} />
          </span>
        )}
        {!isInForce && <span className={styles.notInForce}>{t.decision.notInForce}</span>}
      </>
    ),
  }
  return (
    <>
      {rule === undefined ? (
        <span {...chip} />
      ) : (
        <button type="button" title={t.verdict.bySelect} onClick={() => actions.revealSource(rule.source)} {...chip} />
      )}
      <Announced
        text={[head, detail, isInForce ? '' : t.decision.notInForce].filter((part) => part !== '').join(' ')}
      />
    </>
  )
}

/** Says a text to assistive technology once it has stood for 600 ms, so that typing is not talked over. */
function Announced({ text }: Readonly<{ text: string }>) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text.replaceAll('`', '')), 600)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className={styles.announced} role="status">
      {said}
    </span>
  )
}
