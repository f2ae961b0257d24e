import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { useProblems } from '../problems.ts'
import styles from './Card.module.css'

/** An octagon or a triangle if something is wrong with what the card or row shows, with how many things if there are several. */
export function ProblemMark({ id }: Readonly<{ id: string }>) {
  const t = useText()
  const problems = useProblems(id)
  if (problems === undefined) return null
  const { severity, marks } = problems
  const words = marks.slice(0, SAID).map(({ line, message }) => t.graph.problemAt(line, plain(message)))
  return (
    <span className={styles.problem} data-severity={severity} title={words.join('\n')}>
      <GraphIcon name={severity === 'error' ? 'stop' : 'warning'} size={14} />
      {marks.length > 1 && marks.length}
    </span>
  )
}

/** More do not fit into a hint. */
const SAID = 8

/** Without the marks around what is written in code type. */
const plain = (text: string): string => text.replaceAll('`', '')
