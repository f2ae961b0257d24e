import { useMemo } from 'react'
import { useClickText } from '../ui/useClickText.ts'
import styles from './DiffPreview.module.css'
import { type DiffLine, foldSame, lineDiff } from './lineDiff.ts'

const sign: Readonly<Record<DiffLine['type'], string>> = { same: ' ', removed: '−', added: '+' }
/** More lines than this are cut; the whole text opens all the same. */
const shownLines = 400

/** Before and after as one list of lines, unchanged stretches folded. */
export function DiffPreview({ before, after }: Readonly<{ before: string; after: string }>) {
  const t = useClickText()
  const hunks = useMemo(() => foldSame(lineDiff(before, after), 2), [before, after])
  return (
    <section className={styles.preview} aria-label={t.paste.preview} lang="en" translate="no">
      {hunks.map((hunk) =>
        hunk.type === 'folded' ? (
          <div key={hunk.place} className={styles.folded}>
            {t.paste.unchangedLines(hunk.count)}
          </div>
        ) : (
          hunk.lines.slice(0, shownLines).map((line) => (
            <div key={line.place} className={styles.line} data-type={line.type}>
              <span className={styles.sign}>{sign[line.type]}</span>
              <span className={styles.text}>{line.text}</span>
            </div>
          ))
        ),
      )}
    </section>
  )
}
