// The left column when nothing matched but one rule almost did: what differs, and what would make it match.

import type { Condition, NearMiss, Repair } from '../../engine/decision.ts'
import { conditionText, type Texts } from '../../i18n/index.ts'
import { nearMissCondition } from '../request/urlMarks.ts'
import type { Trial } from '../state/studioState.ts'
import { testIds } from '../testIds.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import { Aligned } from './Aligned.tsx'
import { applyRepair } from './applyRepair.ts'
import styles from './NearMissCard.module.css'
import { RepairEffects } from './RepairEffects.tsx'
import { inOrder, repairText, sideEffect } from './repair.ts'
import type { Live } from './useLive.ts'
import { useRepairTrials } from './useRepairTrials.ts'

/** More ways than this are noise. */
const shownRepairs = 3

export function NearMissCard({ live, nearMiss }: Readonly<{ live: Live; nearMiss: NearMiss }>) {
  const t = useText()
  const condition = nearMissCondition(live.answer.decision)
  const trials = useRepairTrials(nearMiss.repairs)
  const rule = live.host?.rows.find((row) => row.routeIndexes.includes(nearMiss.candidate))
  if (condition === undefined) return null
  const number = rule?.number ?? nearMiss.candidate + 1
  return (
    <section className={styles.card} data-testid={testIds.nearMiss}>
      <div className={styles.head}>
        <span className={styles.badge}>
          <Icon name="near" />
        </span>
        <div>
          <h3>
            {nearMiss.edits === undefined
              ? t.nearMiss.conditionAway(number)
              : t.nearMiss.charactersAway(nearMiss.edits, number)}
          </h3>
          <p>
            <Message text={whyText(t, condition)} />
          </p>
        </div>
      </div>
      <Aligned condition={condition} />
      {nearMiss.repairs.length > 0 && (
        <>
          <h4>
            <Icon name="wand" size={14} />
            {t.nearMiss.fixes}
          </h4>
          <ul>
            {inOrder(nearMiss.repairs)
              .slice(0, shownRepairs)
              .map((repair, index) => (
                <Fix
                  key={JSON.stringify(repair)}
                  repair={repair}
                  condition={condition}
                  live={live}
                  rule={number}
                  first={index === 0}
                  trial={trials.get(repair)}
                />
              ))}
          </ul>
        </>
      )}
    </section>
  )
}

type FixProps = Readonly<{
  repair: Repair
  condition: Condition
  live: Live
  rule: number
  first: boolean
  trial: Trial
}>

function Fix({ repair, condition, live, rule, first, trial }: FixProps) {
  const t = useText()
  const effect = sideEffect(repair, condition)
  return (
    <li className={styles.fix} data-first={first || undefined}>
      <span className={styles.what}>
        <span>
          <Message text={repairText(t, repair, live.answer.question.request, rule)} />
        </span>
        {effect !== undefined && (
          <span className={styles.effect}>
            <Message text={t.nearMiss.alsoTakes(effect)} />
          </span>
        )}
        {trial !== undefined && <RepairEffects trial={trial} />}
      </span>
      <Button
        small
        {...(first ? { kind: 'accent' as const } : {})}
        onClick={() => void applyRepair(repair, live.answer.question.request, t.edit.label.repair)}
      >
        {t.nearMiss.apply}
      </Button>
    </li>
  )
}

/** The rule of comparison that made the difference. */
function whyText(t: Texts, condition: Condition): string {
  if (condition.reason.code === 'trailingSlashMissing' && condition.operator === 'prefix')
    return t.nearMiss.trailingSlash
  if (condition.reason.code === 'differsOnlyInCase') return t.nearMiss.case
  if (condition.actual === undefined || condition.invert || condition.operator === 'present')
    return conditionText(t, condition)
  return { prefix: t.nearMiss.bytes, exact: t.nearMiss.exact, regex: t.nearMiss.regex }[condition.operator]
}
