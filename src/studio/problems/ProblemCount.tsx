import styles from './ProblemCount.module.css'
import { useProblemCounts } from './useProblemCounts.ts'

/** On the tab: how many errors and warnings there are, in the colour of the worst. */
export function ProblemCount() {
  const { error, warning } = useProblemCounts()
  if (error + warning === 0) return null
  return (
    <span className={styles.count} data-severity={error > 0 ? 'error' : 'warning'}>
      {error + warning}
    </span>
  )
}
