// A line whose quote or bracket is not closed, with what is missing at each place where it could stand.

/** No more: a line like this was not meant as one value. */
const most = 6

/** The line closed, in all ways; none if nothing in it is open. */
export function closings(line: string): readonly string[] {
  const missing = missingIn(line)
  if (missing === undefined) return []
  return placesIn(line)
    .slice(0, most)
    .map((place) => line.slice(0, place) + missing + line.slice(place))
}

/** The one character that is missing: that of an open quote, or of a bracket opened once more than closed. */
function missingIn(line: string): string | undefined {
  const open = { ']': 0, '}': 0 }
  let quote: string | undefined
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? ''
    if (quote !== undefined) {
      if (character === '\\' && quote === '"') at += 1
      else if (character === quote) quote = undefined
    } else if (/["']/.test(character) && /(?:^|[\s[{,:])$/.test(line.slice(0, at))) quote = character
    else if (character === '#' && /(?:^|\s)$/.test(line.slice(0, at))) break
    else if (character === '[') open[']'] += 1
    else if (character === '{') open['}'] += 1
    else if (character === ']' || character === '}') open[character] -= 1
  }
  if (quote !== undefined) return quote
  if (open[']'] + open['}'] !== 1) return undefined
  return open[']'] === 1 ? ']' : '}'
}

/** At the end of what is written, before each bracket or comma that ends it, and before a comment. */
function placesIn(line: string): readonly number[] {
  const end = line.trimEnd().length
  const tail = /[\]},\s]*$/.exec(line.slice(0, end))?.[0].length ?? 0
  const places: number[] = []
  for (let place = end; place >= end - tail; place -= 1) if (!/\s/.test(line[place - 1] ?? '')) places.push(place)
  const comment = /\s+#/.exec(line)
  if (comment !== null) places.push(comment.index)
  return places
}
