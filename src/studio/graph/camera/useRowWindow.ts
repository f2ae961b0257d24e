import { useStore } from '@xyflow/react'
import type { Box } from '../../../graph/graph.ts'

/** Up to this many rows a card draws all of them. */
const ALL = 60
const STEP = 20

type Rows = Readonly<{ box: Box; rows: readonly Readonly<{ y: number; height: number }>[] }>

/** The rows `first` to `last` (not included) that are near the view, in steps of 20. */
export function useRowWindow({ box, rows }: Rows): Readonly<{ first: number; last: number }> {
  const [row] = rows
  const isWhole = row === undefined || rows.length <= ALL
  const start = row === undefined ? 0 : box.y + row.y
  const height = row?.height ?? 1
  const first = useStore(({ transform: [, y, zoom] }) =>
    isWhole ? 0 : Math.max(0, (Math.floor((-y / zoom - start) / height / STEP) - 1) * STEP),
  )
  const last = useStore(({ transform: [, y, zoom], height: view }) =>
    isWhole ? rows.length : (Math.ceil(((view - y) / zoom - start) / height / STEP) + 1) * STEP,
  )
  const end = Math.max(0, Math.min(rows.length, last))
  return { first: Math.min(first, end), last: end }
}
