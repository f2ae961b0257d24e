// The landmarks that F6 walks, in the order of the page.

/** Put on each region as `data-region`. */
export type Region = 'yaml' | 'request' | 'graph' | 'details'

const focusable =
  'input:not([disabled]), textarea:not([disabled]), button:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** Moves the focus to the next (`step` 1) or the previous (-1) region that is on screen; wraps around. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (element) => element.offsetParent !== null,
  )
  const current = regions.findIndex((element) => element.contains(document.activeElement))
  const next = regions.at(current < 0 ? (step === 1 ? 0 : -1) : (current + step) % regions.length)
  if (next !== undefined) focusInside(next)
}

/** Focuses what stands first in a region, e.g. the URL; true if the region is on screen. */
export function focusRegion(region: Region): boolean {
  const element = document.querySelector<HTMLElement>(`[data-region="${region}"]`)
  if (element === null || element.offsetParent === null) return false
  focusInside(element)
  return true
}

function focusInside(region: HTMLElement): void {
  const first = region.querySelector<HTMLElement>('[data-first-focus]') ?? region.querySelector<HTMLElement>(focusable)
  if (first !== null) first.focus()
  else region.focus()
}
