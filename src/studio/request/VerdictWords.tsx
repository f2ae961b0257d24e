import type { VerdictText } from '../../i18n/index.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import styles from './VerdictWords.module.css'
import { type Tone, toneIcon } from './verdictTone.ts'

/** A verdict in one small line, in the tone of its outcome. */
export function VerdictWords({ tone, head, detail }: Readonly<{ tone: Tone }> & VerdictText) {
  return (
    <span className={styles.words} data-tone={tone}>
      <Icon name={toneIcon[tone]} size={12} />
      <span className={styles.head}>{head}</span>
      {detail !== '' && (
        <span className={styles.detail}>
          <Message text={detail} />
        </span>
      )}
    </span>
  )
}
