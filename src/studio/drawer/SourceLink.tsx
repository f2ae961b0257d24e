import { refKey, type SourceRef } from '../../base/source.ts'
import type { AnswerView } from '../../worker/protocol.ts'
import { goToSource } from '../ui/goToSource.ts'
import { useText } from '../ui/useText.ts'
import styles from './SourceLink.module.css'

/** `file:line` of an address; a click selects it and scrolls the editor there. Nothing if its line is not known. */
export function SourceLink({ at, lines }: Readonly<{ at: SourceRef | undefined; lines: AnswerView['lines'] }>) {
  const t = useText()
  const span = at === undefined ? undefined : lines[refKey(at)]
  if (at === undefined || span === undefined) return null
  const place = `${at.file}:${span.startLine}`
  return (
    <button
      type="button"
      className={styles.link}
      title={t.trace.goTo(place)}
      lang="en"
      translate="no"
      onClick={() => goToSource(at)}
    >
      {place}
    </button>
  )
}
