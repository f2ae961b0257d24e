// Several edits, each given in the text that the one before left, as edits of the first text.

import type { TextEdit } from '../base/source.ts'

/** A part of the text as it stands: taken from the original, or written since. */
type Piece = Readonly<{ from: number; to: number } | { written: string }>

/** The text after some edits, with the way back to the original. */
export type Pieces = readonly Piece[]

export const wholeText = (text: string): Pieces => [{ from: 0, to: text.length }]

/** Applies an edit whose range counts in the text as it stands. */
export function spliced(pieces: Pieces, { range, text }: TextEdit): Pieces {
  return [...cut(pieces, 0, range.start), { written: text }, ...cut(pieces, range.end, Number.POSITIVE_INFINITY)]
}

/** The edits of the original that give the text as it stands; neighbours are joined, empty ones left out. */
export function editsOf(pieces: Pieces, original: string): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let written = ''
  const close = (from: number) => {
    if (written !== '' || from > at) edits.push({ range: { start: at, end: from }, text: written })
    written = ''
  }
  for (const piece of pieces) {
    if ('written' in piece) {
      written += piece.written
    } else if (piece.to > piece.from) {
      close(piece.from)
      at = piece.to
    }
  }
  close(original.length)
  return edits
}

function cut(pieces: Pieces, start: number, end: number): Pieces {
  const kept: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = 'written' in piece ? piece.written.length : piece.to - piece.from
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (to > from) {
      kept.push(
        'written' in piece
          ? { written: piece.written.slice(from, to) }
          : { from: piece.from + from, to: piece.from + to },
      )
    }
    at += length
  }
  return kept
}
