/** The row that a key leads to from `row` of `rows`, counted from 0; undefined for a key that moves nothing. `page` = rows in sight. */
export function moveRow(key: string, row: number, rows: number, page: number): number | undefined {
  const to = (by: number) => Math.max(0, Math.min(rows - 1, row + by))
  switch (key) {
    case 'ArrowDown':
      return to(1)
    case 'ArrowUp':
      return to(-1)
    case 'PageDown':
      return to(page)
    case 'PageUp':
      return to(-page)
    case 'Home':
      return to(-rows)
    case 'End':
      return to(rows)
    default:
      return undefined
  }
}
