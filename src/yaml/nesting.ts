// How deep a text may be nested, told without parsing it. `yaml` parses by recursion, and V8 ends the whole process where a regular
// expression is compiled close to the end of the stack; so text that could lead there must not reach it.

const QUOTED = /"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'/g

/** Whether a text may hold values inside values to more than `limit` levels; brackets in plain text can make it say so too early. */
export function mayNestDeeperThan(text: string, limit: number): boolean {
  let brackets = 0
  const indents: number[] = []
  for (const line of text.replace(QUOTED, '""').split(/\r\n?|\n/)) {
    const lead = /^[ \t]*(?:[-?](?:[ \t]+|$))*/.exec(line)?.[0] ?? ''
    const dashes = lead.replace(/[ \t]/g, '').length
    if ((lead.length === line.length && dashes === 0) || line.startsWith('#', lead.length)) continue
    const indent = lead.search(/[-?]|$/)
    while ((indents.at(-1) ?? -1) >= indent) indents.pop()
    indents.push(indent)
    const inLine = levelsIn(line.slice(lead.length), brackets, limit)
    brackets = inLine.brackets
    if (indents.length + dashes + inLine.deepest > limit) return true
  }
  return false
}

/** Brackets that are open behind a line, and the most levels in it; keys behind keys (`a: b: c`) are levels to a lenient parser. */
function levelsIn(line: string, before: number, limit: number): Readonly<{ brackets: number; deepest: number }> {
  let brackets = before
  let keys = 0
  let deepest = before
  let opens = true
  for (let at = 0; at < line.length && deepest <= limit; at += 1) {
    const character = line.charAt(at)
    if (character === '[' || character === '{') {
      if (opens) brackets += 1
    } else {
      if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
      if (character === ':' && brackets === 0 && /[ \t]/.test(line.charAt(at + 1))) keys += 1
      opens = character === ' ' || character === '\t' || character === ','
    }
    deepest = Math.max(deepest, brackets + keys)
  }
  return { brackets, deepest }
}
