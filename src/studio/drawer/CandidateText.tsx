import type { Candidate, Condition } from '../../engine/decision.ts'
import { conditionText, firstFailed, messageParts, reasonText, type Texts } from '../../i18n/index.ts'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './CandidateText.module.css'

/** Why a route was taken, refused or not tried, with the values of the condition that decided. */
export function CandidateText({ candidate, near = false }: Readonly<{ candidate: Candidate; near?: boolean }>) {
  const t = useText()
  if (candidate.verdict !== 'taken') return <Refusal candidate={candidate} near={near} />
  if (matchesEverything(candidate)) return t.trace.everything
  return candidate.conditions.map((condition, index) => (
    <span key={JSON.stringify([condition.field, condition.operator, condition.expected])}>
      {index > 0 && ', '}
      <Held condition={condition} />
    </span>
  ))
}

/** Of a near miss, what the request's value lacks is boxed. */
function Refusal({ candidate, near }: Readonly<{ candidate: Candidate; near: boolean }>) {
  const t = useText()
  const text = refusalText(t, candidate)
  const { expected = '', actual } = firstFailed(candidate) ?? {}
  if (!near || actual === undefined || !expected.startsWith(actual)) return <Message text={text} />
  return messageParts(text).map(({ type, value, place }) =>
    type === 'text' ? (
      value
    ) : (
      <code key={place} lang="en" translate="no">
        {value === expected ? (
          <>
            {actual}
            <mark className={styles.missing}>{expected.slice(actual.length)}</mark>
          </>
        ) : (
          value
        )}
      </code>
    ),
  )
}

function refusalText(t: Texts, candidate: Candidate): string {
  const failed = firstFailed(candidate)
  if (failed === undefined) return reasonText(t, candidate.reason)
  const said = conditionText(t, failed)
  const held = [...new Set(candidate.conditions.filter(saysSomething).map(({ field }) => t.conditions.field(field)))]
  const failing = candidate.conditions.filter(({ holds }) => !holds).length
  const text = held.length === 0 ? said : t.trace.but(t.trace.and(held), said)
  return failing > 1 ? t.trace.and([text, t.trace.more(failing - 1)]) : text
}

const saysSomething = ({ holds, field, operator, expected }: Condition): boolean =>
  holds && !(field.type === 'path' && operator === 'prefix' && expected === '/')

/** True for a route of an `http[]` entry without `match`: its address ends there. */
const matchesEverything = ({ from }: Candidate): boolean => from?.path.at(-2) === 'http'

/** A condition that holds; of a prefix the matched part of the request's value is marked. */
function Held({ condition }: Readonly<{ condition: Condition }>) {
  const t = useText()
  const { operator, invert, expected, actual = '', field } = condition
  if (operator !== 'prefix' || invert || !actual.startsWith(expected))
    return <Message text={t.conditions.rule(condition)} />
  return (
    <>
      <Message text={t.conditions.field(field)} /> {t.conditions.operator.prefix}{' '}
      <code lang="en" translate="no">
        <mark className={styles.matched}>{expected}</mark>
        {actual.slice(expected.length)}
      </code>
    </>
  )
}
