// The rows of the list in their scrolled box. Only those near the view exist: a large project has thousands.

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { refKey } from '../../base/source.ts'
import { testIds } from '../testIds.ts'
import { moveRow } from '../ui/moveRow.ts'
import styles from './ProblemList.module.css'
import { ProblemRow } from './ProblemRow.tsx'
import type { ToldProblem } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

/** Of a row that is closed, in px; each is measured when it is there. */
const ROW = 39

/** Rows that exist above and below of what is in sight. */
const AROUND = 8

type Props = Readonly<{
  problems: readonly ToldProblem[]
  /** How many there are, also of those that are not told yet. */
  total: number
  isStale: boolean
  safe: readonly number[]
  /** What stands below the rows. */
  children: ReactNode
}>

export function ProblemList({ problems, total, isStale, safe, children }: Props) {
  const t = useProblemTexts()
  const box = useRef<HTMLDivElement>(null)
  // One row is in the order of Tab; arrows lead to the others.
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<string | undefined>(undefined)
  const moved = useRef(false)
  const row = Math.max(0, Math.min(active, problems.length - 1))
  const rows = useVirtualizer({
    count: problems.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: AROUND,
    useFlushSync: false,
    // The row that has the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range)
      return near.includes(row) ? near : [...near, row].sort((a, b) => a - b)
    },
  })

  // A row that was far away is there only now.
  useEffect(() => {
    const main = moved.current && box.current?.querySelector<HTMLElement>(`[data-index="${row}"] [data-main]`)
    if (!main) return
    moved.current = false
    main.focus({ preventScroll: true })
  })

  const handleKey = useCallback(
    (event: KeyboardEvent<HTMLElement>): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 1)
      const to = moveRow(event.key, row, problems.length, page)
      if (to === undefined) return
      event.preventDefault()
      moved.current = true
      setActive(to)
      rows.scrollToIndex(to)
    },
    [row, problems.length, rows],
  )

  return (
    <div className={styles.box} ref={box}>
      <ul
        className={styles.list}
        style={{ height: rows.getTotalSize() }}
        aria-label={t.problems.list}
        aria-busy={isStale}
        data-testid={testIds.problems}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const problem = problems[index]
          if (problem === undefined) return null
          const key = keyOf(problem)
          return (
            <ProblemRow
              key={`${key} ${problem.number}`}
              problem={problem}
              place={{ index, total, start, measure: rows.measureElement }}
              isActive={index === row}
              isOpen={opened === key}
              isSafe={safe.includes(problem.number)}
              onKey={handleKey}
              onFocus={() => setActive(index)}
              onOpen={() => setOpened(opened === key ? undefined : key)}
            />
          )
        })}
      </ul>
      {children}
    </div>
  )
}

/** The same also after an edit elsewhere. */
const keyOf = ({ code, at }: ToldProblem): string => `${code} ${refKey(at)}`
