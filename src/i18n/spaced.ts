const han = /\p{Script=Han}/u
const latin = /[A-Za-z0-9`]/

/** Joins pieces of a Chinese text, with a space where Han and Latin (or a value in code type) would touch. */
export function spaced(...pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const left = text.at(-1) ?? ''
    const right = piece.at(0) ?? ''
    const touch = (han.test(left) && latin.test(right)) || (latin.test(left) && han.test(right))
    return touch ? `${text} ${piece}` : text + piece
  }, '')
}
