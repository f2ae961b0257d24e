import type { ProjectFile } from '../../base/source.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import { excerpt, kindsOf } from './excerpt.ts'
import styles from './SampleCard.module.css'

/** The sample with the beginning of its own YAML, and the way to open it. */
export function SampleCard({ sample, onOpen }: Readonly<{ sample: ProjectFile; onOpen: () => void }>) {
  const t = useText()
  const kinds = kindsOf(sample.text)
  return (
    <section className={styles.card} aria-labelledby="sample-title">
      <pre className={styles.yaml} lang="en" translate="no" aria-hidden="true">
        {excerpt(sample.text).map(({ line, kind, text, value }) => (
          <span key={line} className={styles.line}>
            <span className={styles.number}>{line}</span>
            <span className={styles[kind]}>{text}</span>
            {value}
            {'\n'}
          </span>
        ))}
      </pre>
      <div className={styles.bottom}>
        <div>
          <h2 id="sample-title">{t.start.sampleTitle}</h2>
          <p>{t.start.sampleSummary(kinds.length, [...new Set(kinds)])}</p>
        </div>
        <Button small onClick={onOpen}>
          <Icon name="play" size={12} />
          {t.start.openSample}
        </Button>
      </div>
    </section>
  )
}
