// The rows of one table. Only those around the scrolled part exist: a proxy of 1,000 hosts has thousands.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { moveRow } from '../ui/moveRow.ts'
import { useClickText } from '../ui/useClickText.ts'
import styles from './ConfigTable.module.css'
import { ConfigTableRow } from './ConfigTableRow.tsx'
import { columnsOf } from './columns.ts'
import type { ShownConfig } from './useConfigView.ts'
import type { GoTo } from './useGoTo.ts'
import { type RowWindow, useRowWindow } from './useRowWindow.ts'

/** In px; the style sheet has the same, for the headings too. */
const ROW = 26

type Props = Readonly<{ shown: ShownConfig; onWindow: (rows: RowWindow) => void; goTo: GoTo }>

export function ConfigTable({ shown, onWindow, goTo }: Props) {
  const t = useClickText()
  const box = useRef<HTMLDivElement>(null)
  const { rows: wanted, show } = useRowWindow(box, ROW)
  // One row is in the order of Tab; arrows lead to the others, and sideways through the links of a row.
  const [active, setActive] = useState(0)
  const moved = useRef(false)
  const { query, view } = shown
  const columns = columnsOf(query.kind)
  const rows = view.window.as === 'table' ? view.window.rows : []
  const row = Math.min(active, view.length - 1)

  useEffect(() => onWindow(wanted), [onWindow, wanted])
  useEffect(() => {
    if (goTo.row === undefined) return
    setActive(goTo.row)
    show(goTo.row, ROW, 'middle')
  }, [goTo, show])
  // A row that was far away is there only now.
  useEffect(() => {
    const link = moved.current && box.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-main]`)
    if (!link) return
    moved.current = false
    link.focus({ preventScroll: true })
  })

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 2)
    const to = moveRow(event.key, row, view.length, page)
    if (to !== undefined) {
      moved.current = true
      setActive(to)
      show(to, ROW, 'nearest')
    } else if (!moveSideways(event)) return
    event.preventDefault()
  }

  return (
    <div className={styles.box} ref={box}>
      <table
        className={styles.table}
        aria-label={t.config.caption(t.config.kind[query.kind])}
        aria-rowcount={view.length + 1}
      >
        <colgroup>
          <col className={styles.markColumn} />
          {columns.map(({ heading, width }) => (
            <col key={heading} style={{ width }} />
          ))}
        </colgroup>
        <thead lang="en" translate="no">
          <tr>
            <td />
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={Math.min(query.start, view.length)} />
          {rows.map((each, index) => (
            <ConfigTableRow
              key={each.id}
              row={each}
              index={query.start + index}
              columns={columns}
              lines={view.lines}
              active={query.start + index === row}
              onKey={handleKey}
            />
          ))}
          <Space rows={Math.max(0, view.length - query.start - rows.length)} />
        </tbody>
      </table>
    </div>
  )
}

/** To the next or the previous link of the same row. */
function moveSideways({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return false
  const links = [...(currentTarget.closest('tr')?.querySelectorAll<HTMLElement>('button') ?? [])]
  links[links.indexOf(currentTarget) + step]?.focus({ preventScroll: true })
  return true
}

/** The height of rows that are not there. */
function Space({ rows }: Readonly<{ rows: number }>) {
  if (rows === 0) return null
  return (
    <tr>
      <td style={{ height: rows * ROW }} />
    </tr>
  )
}
