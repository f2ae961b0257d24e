/** What a rewrite did to a path: `removed` became `added`, `kept` stands behind both. */
export type PathChange = Readonly<{ removed: string; added: string; kept: string }>

/** Finds the longest common end; it begins at a `/` or `?`, so that no segment is cut. */
export function pathChange(before: string, after: string): PathChange {
  let length = 0
  while (length < before.length && length < after.length && before.at(-1 - length) === after.at(-1 - length))
    length += 1
  while (length > 0 && !/[/?]/.test(before.charAt(before.length - length))) length -= 1
  return {
    removed: before.slice(0, before.length - length),
    added: after.slice(0, after.length - length),
    kept: before.slice(before.length - length),
  }
}
