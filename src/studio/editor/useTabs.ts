import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { fittingTabs, tabLabels } from './fittingTabs.ts'

/** What a tab has beside its name, and the active one beside that (its icon and close button), in px. */
const around = 24
const aroundActive = 20
/** The button for the tabs that do not fit, in px. */
const moreWidth = 44

export type Tabs = Readonly<{
  shown: readonly string[]
  hidden: readonly string[]
  labels: ReadonlyMap<string, string>
}>

/** Divides the files into those whose tab fits into `bar` and the others; follows the bar's width. */
export function useTabs(
  bar: RefObject<HTMLElement | null>,
  names: readonly string[],
  active: string | undefined,
): Tabs {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (bar.current === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(bar.current)
    setWidth(bar.current.clientWidth)
    return () => observer.disconnect()
  }, [bar])
  const labels = useMemo(() => tabLabels(names), [names])
  return useMemo(() => {
    const widths = names.map(
      (name) => textWidth(labels.get(name) ?? name) + around + (name === active ? aroundActive : 0),
    )
    const places = new Set(fittingTabs(widths, active === undefined ? -1 : names.indexOf(active), width, moreWidth))
    return {
      shown: names.filter((_, index) => places.has(index)),
      hidden: names.filter((_, index) => !places.has(index)),
      labels,
    }
  }, [names, labels, active, width])
}

let context: CanvasRenderingContext2D | null | undefined

function textWidth(text: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 7
  context.font = '12px "Inter Variable", system-ui, sans-serif'
  return context.measureText(text).width
}
