// Which tabs stand in the bar, where not all of them fit.

/** A file's name in its tab: without folders, unless another one ends alike. */
export function tabLabels(names: readonly string[]): ReadonlyMap<string, string> {
  const ends = new Map<string, number>()
  for (const name of names) ends.set(endOf(name), (ends.get(endOf(name)) ?? 0) + 1)
  return new Map(names.map((name) => [name, ends.get(endOf(name)) === 1 ? endOf(name) : name]))
}

const endOf = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/**
 * The places of the tabs that fit into `width`, in order: from the first one on, and always the active one, in the place of the
 * last if need be. `more` is the width of the button that stands for the others.
 */
export function fittingTabs(widths: readonly number[], active: number, width: number, more: number): readonly number[] {
  const total = widths.reduce((sum, one) => sum + one, 0)
  if (total <= width) return widths.map((_, index) => index)
  const activeWidth = widths[active] ?? 0
  const shown: number[] = []
  let used = more
  for (const [index, one] of widths.entries()) {
    // Until the active one has its place, room is kept for it.
    const kept = index < active ? activeWidth : 0
    if (used + one + kept > width) break
    shown.push(index)
    used += one
  }
  return active < 0 || shown.includes(active) ? shown : [...shown, active]
}
