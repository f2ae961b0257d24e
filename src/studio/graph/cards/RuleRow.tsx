import { memo } from 'react'
import type { RuleRow as Row, RowState } from '../../../graph/graph.ts'
import { candidateNote, firstFailed, type Texts } from '../../../i18n/index.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { type AnyIconName, GraphIcon } from '../GraphIcon.tsx'
import type { RuleTrial } from '../trial.ts'
import { Badges } from './Badges.tsx'
import card from './Card.module.css'
import { Conditions } from './Conditions.tsx'
import { Plus } from './Plus.tsx'
import { Port } from './Port.tsx'
import { ProblemMark } from './ProblemMark.tsx'
import type { RowPart } from './parts.ts'
import styles from './RuleRow.module.css'
import { missingEnd, ruleName } from './ruleText.ts'

const MARKS: Readonly<Record<RowState, AnyIconName | undefined>> = {
  taken: 'check',
  refused: 'cross',
  nearMiss: 'near',
  notTried: undefined,
}

/** Why a tried rule did not take the request, in a few words; '' for one that took it or was not tried. */
function whyNot(t: Texts, { candidate, nearMiss }: RuleTrial): string {
  if (candidate?.verdict !== 'refused') return ''
  const note = candidateNote(t, candidate)
  if (nearMiss === undefined) return note
  const failed = firstFailed(candidate)
  const missing = failed === undefined ? undefined : missingEnd(failed)
  return t.graph.nearMiss(missing === undefined ? note : t.graph.finalCharacters(missing))
}

/** A larger number does not fit into its mark; it stands beside it. */
const MOST_IN_MARK = 99

type RuleRowProps = Readonly<{
  row: Row
  /** Undefined while no request runs down this rail. */
  state: RowState | undefined
  trial: RuleTrial
  mark: string | undefined
  isMiss: true | undefined
  /** Of a host of several virtual services: whose it is. */
  part: RowPart | undefined
}>

/** One rule: its mark on the rail, number, name, reason and badges, and its conditions below. */
export const RuleRow = memo(function RuleRow({ row, state, trial, mark, isMiss, part }: RuleRowProps) {
  const t = useText()
  const icon = state === undefined ? undefined : MARKS[state]
  const { leftOut } = row
  const why = leftOut === undefined ? whyNot(t, trial) : t.graph.leftOut[leftOut].note
  const name = ruleName(t, row)
  return (
    <div
      className={styles.rule}
      data-testid={testIds.rule}
      data-element={row.id}
      data-state={leftOut === undefined ? state : 'leftOut'}
      data-mark={mark}
      data-miss={isMiss}
      data-tinted={part?.isTinted || undefined}
    >
      <span className={`${styles.rail} nopan`} data-drag="rule">
        <span className={styles.mark}>
          {icon === undefined ? row.number <= MOST_IN_MARK && row.number : <GraphIcon name={icon} size={11} />}
        </span>
      </span>
      <div className={styles.line1}>
        <span className={styles.number}>{row.number}</span>
        <span className={styles.name} data-code={row.name === '' || undefined} title={name} translate="no">
          {name}
        </span>
        <span className={styles.space} />
        {why !== '' && (
          <span className={styles.why} title={leftOut === undefined ? why : t.graph.leftOut[leftOut].title}>
            {why}
          </span>
        )}
        {row.delegate !== undefined && <Delegate {...row.delegate} />}
        <Badges badges={row.badges} />
        <ProblemMark id={row.id} />
      </div>
      <Conditions row={row} trial={trial}>
        {part?.head !== undefined && (
          <span className={`${card.tag} ${styles.part}`} title={t.fold.place[part.reason]} translate="no">
            {part.head}
          </span>
        )}
      </Conditions>
      <Plus title={t.plus.rule(row.number)} />
      <Port side="right" isLit={state === 'taken'} isHandle />
    </div>
  )
})

/** The virtual service that the rule stands in, which is not the one of its host. */
function Delegate({ name, namespace }: NonNullable<Row['delegate']>) {
  const t = useText()
  return (
    <span className={`${card.tag} ${styles.delegate}`} title={t.graph.delegateTitle(name, namespace)} translate="no">
      <GraphIcon name="delegate" size={11} />
      <span>{name}</span>
    </span>
  )
}
