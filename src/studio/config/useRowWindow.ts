import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

export type RowWindow = Readonly<{ start: number; count: number }>

/** Rows are asked for in blocks, so that scrolling by a line asks nothing. */
const BLOCK = 30

/** The rows around what a scrolled box shows, and a way to bring one of them in sight; rows are `height` px high. */
export function useRowWindow(box: RefObject<HTMLElement | null>, height: number) {
  const [rows, setRows] = useState<RowWindow>({ start: 0, count: 3 * BLOCK })
  const update = useCallback(() => {
    const element = box.current
    if (element === null) return
    const first = Math.floor(element.scrollTop / height / BLOCK)
    const last = Math.floor((element.scrollTop + element.clientHeight) / height / BLOCK)
    const start = Math.max(0, first - 1) * BLOCK
    const count = (last + 2) * BLOCK - start
    setRows((before) => (before.start === start && before.count === count ? before : { start, count }))
  }, [box, height])

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(update)
    observer.observe(element)
    element.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', update)
    }
  }, [box, update])

  /** `above`: pixels of the box that stay, for headings. A row already in sight does not move. */
  const show = useCallback(
    (row: number, above: number, to: 'middle' | 'nearest') => {
      const element = box.current
      if (element === null) return
      const top = row * height
      const free = element.clientHeight - above
      const isShown = top >= element.scrollTop && top + height <= element.scrollTop + free
      if (isShown) return
      if (to === 'middle') element.scrollTop = top - (free - height) / 2
      else if (top < element.scrollTop) element.scrollTop = top
      else element.scrollTop = top + height - free
    },
    [box, height],
  )
  return { rows, show }
}
