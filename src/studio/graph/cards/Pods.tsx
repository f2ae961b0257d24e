import { useText } from '../../ui/useText.ts'
import rows from './Rows.module.css'

const SHOWN = 9
const SQUARES = Array.from({ length: SHOWN }, (_, index) => index)

/** One square for each workload of the files; nothing without any. */
export function Pods({ count }: Readonly<{ count: number }>) {
  const t = useText()
  if (count === 0) return null
  return (
    <span className={rows.pods} title={t.graph.workloads(count)}>
      {SQUARES.slice(0, count).map((square) => (
        <i key={square} />
      ))}
      {count > SHOWN && '+'}
    </span>
  )
}
