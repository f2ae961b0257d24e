// Where the cursor of the editor is: the editor says it, and whoever moves on from there asks. Nothing on screen depends on it.

/** From 1, in UTF-16 units. */
export type TextPlace = Readonly<{ file: string; line: number; column: number }>

let place: TextPlace | undefined

export const textCursor = (): TextPlace | undefined => place

export function setTextCursor(to: TextPlace): void {
  place = to
}
