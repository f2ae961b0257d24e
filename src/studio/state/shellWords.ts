/** Splits a command line as a POSIX shell does: quotes, `$'…'`, backslashes, continued lines; stops at `|`, `;`, `&` and newlines.
 *  Variables and substitutions stay as written. */
export function shellWords(line: string): readonly string[] {
  const words: string[] = []
  let word: string | undefined
  let rest = line
  while (rest !== '') {
    const [piece, kind] = nextPiece(rest)
    rest = rest.slice(piece.length)
    if (kind === 'end') break
    if (kind === 'space') {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (kind !== 'continued') word = (word ?? '') + unquote(piece, kind)
  }
  return word === undefined ? words : [...words, word]
}

type Kind = 'continued' | 'space' | 'end' | 'ansi' | 'single' | 'double' | 'escape' | 'plain'

const pieces: readonly (readonly [Kind, RegExp])[] = [
  ['continued', /^\\\r?\n/],
  ['space', /^[ \t]+/],
  ['end', /^[\r\n;|&]/],
  ['ansi', /^\$'(?:[^'\\]|\\[\s\S])*'?/],
  ['single', /^'[^']*'?/],
  ['double', /^"(?:[^"\\]|\\[\s\S])*"?/],
  ['escape', /^\\[\s\S]?/],
  ['plain', /^(?:[^\s'"\\;|&$]|\$(?!'))+/],
]

function nextPiece(rest: string): readonly [string, Kind] {
  for (const [kind, pattern] of pieces) {
    const piece = pattern.exec(rest)?.[0]
    if (piece !== undefined && piece !== '') return [piece, kind]
  }
  return [rest.slice(0, 1), 'space']
}

const ansiEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

function unquote(piece: string, kind: Kind): string {
  switch (kind) {
    case 'single':
      return piece.replace(/^'|'$/g, '')
    case 'double':
      return piece
        .replace(/^"|"$/g, '')
        .replace(/\\\r?\n/g, '')
        .replace(/\\(["\\$`])/g, '$1')
    case 'ansi':
      return piece.replace(/^\$'|'$/g, '').replace(/\\([\s\S])/g, (_, c: string) => ansiEscapes[c] ?? c)
    case 'escape':
      return piece.slice(1)
    default:
      return piece
  }
}
