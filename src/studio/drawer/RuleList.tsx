import { Fragment, useState } from 'react'
import { NOWHERE } from '../../base/source.ts'
import type { Stage } from '../../engine/decision.ts'
import type { RowState } from '../../graph/graph.ts'
import { candidateNote } from '../../i18n/index.ts'
import { testIds } from '../testIds.ts'
import { goToSource } from '../ui/goToSource.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/iconPaths.ts'
import { useText } from '../ui/useText.ts'
import { CandidateText } from './CandidateText.tsx'
import styles from './RuleList.module.css'
import { foldRuns, type RuleLine, type RuleRun } from './ruleLines.ts'

const iconOf: Readonly<Record<RowState, IconName>> = {
  taken: 'check',
  refused: 'cross',
  nearMiss: 'near',
  notTried: 'minus',
}

/** More have numbers that need a wider column. */
const MOST_OF_ONE_COLUMN = 99

/** Every rule of the virtual host, or every filter chain, in order, with the first condition that failed and both values. */
export function RuleList({ lines, of }: Readonly<{ lines: readonly RuleLine[]; of: Stage }>) {
  const [opened, setOpened] = useState<readonly string[]>([])
  return (
    <ol className={styles.rules} data-of={of} data-many={lines.length > MOST_OF_ONE_COLUMN || undefined}>
      {foldRuns(lines, of).map((run) =>
        run.folded && !opened.includes(run.id) ? (
          <FoldedLine key={run.id} run={run} of={of} onOpen={() => setOpened([...opened, run.id])} />
        ) : (
          <Fragment key={run.id}>
            {run.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </Fragment>
        ),
      )}
    </ol>
  )
}

function Line({ line }: Readonly<{ line: RuleLine }>) {
  const t = useText()
  const { state, number, name, candidate } = line
  const from = candidate?.from
  const content = (
    <>
      <span className={styles.mark} role="img" aria-label={t.trace.result[state]}>
        <Icon name={iconOf[state]} size={12} />
      </span>
      <span className={styles.number}>{number}</span>
      <span className={styles.name} title={candidate?.subject}>
        {name}
      </span>
      <span className={styles.reason}>
        {state === 'notTried' || candidate === undefined ? (
          t.trace.notTried
        ) : (
          <CandidateText candidate={candidate} near={state === 'nearMiss'} />
        )}
      </span>
    </>
  )
  return (
    <li className={styles.item} data-result={state} data-testid={testIds.candidate}>
      {from === undefined || from.file === NOWHERE.file ? (
        <div className={styles.line}>{content}</div>
      ) : (
        <button type="button" className={styles.line} onClick={() => goToSource(from)}>
          {content}
        </button>
      )}
    </li>
  )
}

type FoldedLineProps = Readonly<{ run: RuleRun; of: Stage; onOpen: () => void }>

function FoldedLine({ run, of, onOpen }: FoldedLineProps) {
  const t = useText()
  const { lines } = run
  const [first] = lines
  const last = lines.at(-1) ?? first
  const notTried = first.state === 'notTried'
  const isChains = of === 'filterChain'
  return (
    <li className={styles.item} data-result={first.state} data-testid={testIds.candidate}>
      <button type="button" className={styles.line} title={t.trace.expand(lines.length)} onClick={onOpen}>
        <span className={styles.mark} role="img" aria-label={t.trace.result[first.state]}>
          <Icon name={iconOf[first.state]} size={12} />
        </span>
        <span className={styles.number}>{t.trace.rules(first.number, last.number)}</span>
        <span className={styles.name}>
          {notTried ? t.trace.notTried : t.trace[isChains ? 'chains' : 'sameReason'](lines.length)}
        </span>
        <span className={styles.reason}>
          {isChains ? lines.map(({ name }) => name).join(', ') : <CommonReason line={first} />}
        </span>
      </button>
    </li>
  )
}

/** What is true of all the rules of a run: not the values of one of them. */
function CommonReason({ line: { state, candidate } }: Readonly<{ line: RuleLine }>) {
  const t = useText()
  if (candidate === undefined) return null
  return state === 'notTried' ? <CandidateText candidate={candidate} /> : candidateNote(t, candidate)
}
