import { useEffect, useState } from 'react'
import { type Verdict, verdictOf, verdictText } from '../../i18n/index.ts'
import { actions, useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/iconPaths.ts'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import { liveRule } from './liveRule.ts'
import { problemText } from './problemText.ts'
import { useProblem } from './useProblem.ts'
import styles from './VerdictChip.module.css'

type Tone = 'match' | 'redirect' | 'fault' | 'near' | 'error' | 'unknown'

const toneOf: Readonly<Record<Verdict['type'], Tone>> = {
  forwarded: 'match',
  preflight: 'match',
  redirected: 'redirect',
  directResponse: 'fault',
  faultAbort: 'fault',
  noCluster: 'error',
  noRule: 'error',
  noHost: 'error',
  refused: 'error',
  closed: 'error',
  rejected: 'error',
  unknown: 'unknown',
}
const iconOf: Readonly<Record<Tone, IconName>> = {
  match: 'check',
  redirect: 'redirect',
  fault: 'reply',
  near: 'warning',
  error: 'stop',
  unknown: 'question',
}

/** The answer in a few words; a click selects the rule that gave it. */
export function VerdictChip() {
  const t = useText()
  const problem = useProblem()
  const snapshot = useStudio((state) => state.snapshot)
  const answer = useStudio((state) => state.answer)
  if (problem !== undefined || answer === undefined) {
    const text = problem === undefined ? t.request.evaluating : problemText(t, problem)
    return (
      <span className={styles.problem} data-testid={testIds.verdict}>
        <Message text={text} />
        <Announced text={text} />
      </span>
    )
  }
  const verdict = verdictOf(answer.decision)
  const rule = liveRule(snapshot, answer)
  const { head, detail } = verdictText(t, verdict, rule?.number)
  const partlyMissing = verdict.type === 'forwarded' && verdict.destinations.some(({ missing }) => missing)
  const tone = partlyMissing ? 'near' : toneOf[verdict.type]
  const content = (
    <>
      <Icon name={iconOf[tone]} size={tone === 'error' ? 16 : 14} />
      <span className={styles.head}>{head}</span>
      {detail !== '' && (
        <span className={verdict.type === 'forwarded' ? styles.destinations : styles.detail}>
          <Message text={detail} />
        </span>
      )}
      <Announced text={`${head} ${detail}`} />
    </>
  )
  if (rule === undefined) {
    return (
      <span className={styles.verdict} data-tone={tone} data-verdict={verdict.type} data-testid={testIds.verdict}>
        {content}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={styles.verdict}
      data-tone={tone}
      data-verdict={verdict.type}
      data-testid={testIds.verdict}
      title={t.verdict.bySelect}
      onClick={() => actions.revealSource(rule.source)}
    >
      {content}
    </button>
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
