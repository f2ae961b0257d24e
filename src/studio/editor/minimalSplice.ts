/** `text` replaces `start` to `end` (UTF-16 offsets in the text before). */
export type Splice = Readonly<{ start: number; end: number; text: string }>

/** The one splice that makes `after` of `before` by touching the least; undefined if they are equal.
 *  It never begins inside a line break or ends before the `\n` of one, so that both sides are whole lines' ends. */
export function minimalSplice(before: string, after: string): Splice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  if (start > 0 && before[start - 1] === '\r') start -= 1
  let tail = 0
  const longest = shorter - start
  while (tail < longest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail += 1
  if (tail > 0 && before[before.length - tail] === '\n') tail -= 1
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}
