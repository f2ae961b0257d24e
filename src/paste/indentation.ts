// Tabs, and texts that were moved to the right as a whole or but for their first line.

import { faultsIn } from './judge.ts'
import type { Repaired } from './repair.ts'
import { commonIndent, indentOf, isBlank, linesOf, textOf } from './textLines.ts'

const TAB_WIDTHS = [4, 2, 8]

/** Replaces tabs in the indentation by as many spaces as make the text read best. */
export function replaceTabs(text: string): Repaired | undefined {
  const lines = linesOf(text)
  const tabbed = lines.filter((line) => /^ *\t[ \t]*\S/.test(line.text))
  if (tabbed.length === 0) return undefined
  const before = faultsIn(text)
  const candidates = TAB_WIDTHS.map((width) => {
    const after = textOf(
      lines.map((line) => (tabbed.includes(line) ? { ...line, text: untabbed(line.text, width) } : line)),
    )
    return { after, width, faults: faultsIn(after) }
  })
  const best = candidates.reduce((left, right) => (right.faults < left.faults ? right : left))
  if (best.faults >= before) return undefined
  return { after: best.after, arguments: { lines: String(tabbed.length), width: String(best.width) } }
}

function untabbed(text: string, width: number): string {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  let column = 0
  for (const character of indent) column = character === '\t' ? (Math.floor(column / width) + 1) * width : column + 1
  return ' '.repeat(column) + text.slice(indent.length)
}

/** Moves a text to the left as a whole; a first line that lost its own indentation stays where it is. */
export function moveLeft(text: string): Repaired | undefined {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => !isBlank(line.text))
  const whole = commonIndent(lines.map((line) => line.text))
  const others = commonIndent(lines.slice(first + 1).map((line) => line.text))
  const indent = whole > 0 ? whole : others
  if (indent === 0) return undefined
  const after = textOf(lines.map((line) => ({ ...line, text: line.text.slice(Math.min(indent, indentOf(line.text))) })))
  return faultsIn(after) < faultsIn(text) ? { after, arguments: { spaces: String(indent) } } : undefined
}
