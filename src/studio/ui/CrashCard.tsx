import { useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Button } from './Button.tsx'
import styles from './CrashCard.module.css'
import { downloadFiles } from './download.ts'
import { useText } from './useText.ts'

type Props = Readonly<{ part: string; error: Error; onRetry: () => void }>

/** What stands in the place of a part that crashed. */
export function CrashCard({ part, error, onRetry }: Props) {
  const t = useText()
  const files = useStudio((state) => state.files)
  return (
    <div className={styles.card} role="alert" data-testid={testIds.crash}>
      <h2>{t.crash.title(part)}</h2>
      <p>{t.crash.body}</p>
      <code>{error.message}</code>
      <div className={styles.actions}>
        <Button onClick={onRetry}>{t.crash.retry}</Button>
        <Button kind="primary" disabled={files.length === 0} onClick={() => downloadFiles(files)}>
          {t.crash.download}
        </Button>
      </div>
    </div>
  )
}
