// `...` that somebody wrote for what was left out: to YAML it ends the document, and what follows is a second one without a kind.

import type { Repaired } from './repair.ts'
import { linesOf, textOf } from './textLines.ts'

const ELLIPSIS = /^[ \t]*(?:\.{3,}|…+)[ \t]*$/
const NEW_DOCUMENT = /^(?:---|apiVersion:|kind:|[{[])/

/** Takes out such lines where what follows goes on with the document above; undefined if there are none. */
export function joinCutOutput(text: string): Repaired | undefined {
  const lines = linesOf(text)
  const cuts = lines.filter((line, index) => {
    if (!ELLIPSIS.test(line.text)) return false
    const above = lines.slice(0, index).some((other) => isContent(other.text))
    const below = lines.slice(index + 1).find((other) => isContent(other.text))
    return above && below !== undefined && !NEW_DOCUMENT.test(below.text)
  })
  if (cuts.length === 0) return undefined
  return { after: textOf(lines.filter((line) => !cuts.includes(line))), arguments: { lines: String(cuts.length) } }
}

const isContent = (text: string): boolean => !/^\s*(?:#.*)?$/.test(text)
