// Under a repair of the YAML: the recent requests whose answer it would change as well.

import type { Decision } from '../../engine/decision.ts'
import { verdictOf, verdictText } from '../../i18n/index.ts'
import type { Trial } from '../state/studioState.ts'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './RepairEffects.module.css'

/** More than these are counted. */
const shown = 2

export function RepairEffects({ trial: { asked, changed } }: Readonly<{ trial: NonNullable<Trial> }>) {
  const t = useText()
  const words = (decision: Decision | undefined) => {
    if (decision === undefined) return t.verdict.unknown
    const { head, detail } = verdictText(t, verdictOf(decision), undefined)
    return detail === '' ? head : detail
  }
  if (asked === 0) return null
  if (changed.length === 0) return <p className={styles.none}>{t.nearMiss.changesNone(asked)}</p>
  return (
    <div className={styles.some}>
      <p>{t.nearMiss.changes(changed.length, asked)}</p>
      <ul>
        {changed.slice(0, shown).map(({ request, before, after }) => (
          <li key={JSON.stringify(request)}>
            <Message text={t.nearMiss.change(`${request.method} ${request.url}`, words(before), words(after))} />
          </li>
        ))}
      </ul>
      {changed.length > shown && <p>{t.nearMiss.moreChanges(changed.length - shown)}</p>}
    </div>
  )
}
