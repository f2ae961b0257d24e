// What was typed into the palette, and how well an entry fits it. Pure.

export type Query = Readonly<{
  words: readonly string[]
  /** The words that are whole numbers up to 100, as wanted weights. */
  numbers: readonly number[]
  /** The words that are none. */
  names: readonly string[]
}>

const number = /^(\d{1,2}|100)%?$/

export function toQuery(text: string): Query {
  const words = text
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '')
  return {
    words,
    numbers: words.filter((word) => number.test(word)).map((word) => Number.parseInt(word, 10)),
    names: words.filter((word) => !number.test(word)),
  }
}

/** How well a text has all of the words, in lower case: the start of it is better than the start of a word in it, that is
 *  better than a part of one, and letters in their order are better than nothing. 0: some word is not there at all. */
export function scoreOf(words: readonly string[], text: string): number {
  const scores = words.map((word) => fitOfWord(word, text))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 1)
}

function fitOfWord(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at === 0) return 40
  if (at > 0) return startsWord(word, text) ? 30 : 20
  return word.length > 2 && hasLetters(word, text) ? 1 : 0
}

const startsWord = (word: string, text: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

function hasLetters(word: string, text: string): boolean {
  let from = 0
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}

export type Piece = Readonly<{ text: string; found: boolean; place: number }>

/** The text in pieces, those found by a word told apart. */
export function piecesOf(words: readonly string[], text: string): readonly Piece[] {
  const lower = text.toLowerCase()
  // Lower case of some letters is longer: then nothing is marked rather than the wrong part.
  const ranges =
    lower.length !== text.length ? [] : words.map((word) => ({ start: lower.indexOf(word), size: word.length }))
  const pieces: Piece[] = []
  let from = 0
  for (const { start, size } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue
    pieces.push({ text: text.slice(from, start), found: false, place: from })
    pieces.push({ text: text.slice(start, start + size), found: true, place: start })
    from = start + size
  }
  pieces.push({ text: text.slice(from), found: false, place: from })
  return pieces.filter((piece) => piece.text !== '')
}
