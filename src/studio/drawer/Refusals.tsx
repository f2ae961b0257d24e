import type { Limit } from '../../engine/decision.ts'
import { isRefusal, reasonText } from '../../i18n/index.ts'
import type { AnswerView } from '../../worker/protocol.ts'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Refusals.module.css'
import { SourceLink } from './SourceLink.tsx'

/** Of the limits those that say that Envoy does not load the configuration, and what freezes because of that. */
export function Refusals({ limits, lines }: Readonly<{ limits: readonly Limit[]; lines: AnswerView['lines'] }>) {
  const t = useText()
  const refusals = limits.filter(({ reason }) => isRefusal(reason))
  if (refusals.length === 0) return null
  return (
    <ul className={styles.refusals}>
      {refusals.map(({ reason, from }) => (
        <li key={JSON.stringify(reason)} data-testid={testIds.refusal}>
          <Icon name="stop" />
          <span className={styles.text}>
            <b>{t.decision.notInForce}</b>
            <Message text={reasonText(t, reason)} />
          </span>
          <SourceLink at={from} lines={lines} />
        </li>
      ))}
    </ul>
  )
}
