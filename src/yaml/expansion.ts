// How much a parsed value grows when its aliases are written out: a few lines of nested aliases can stand for billions of values.

/** The number of values in `value` with every shared part counted each time it is used; Infinity if it contains itself. */
export function expandedSize(value: unknown): number {
  const sizes = new Map<object, number>()
  const sizeOf = (node: unknown): number => {
    if (typeof node !== 'object' || node === null) return 1
    const known = sizes.get(node)
    if (known !== undefined) return known
    // While a container is open, meeting it again means that it contains itself.
    sizes.set(node, Number.POSITIVE_INFINITY)
    let size = 1
    for (const child of Array.isArray(node) ? node : Object.values(node)) size += sizeOf(child)
    sizes.set(node, size)
    return size
  }
  return sizeOf(value)
}
