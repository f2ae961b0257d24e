// How much the picture says at a zoom, and how large its text has to be in the picture to be read on screen.

/** `near`: everything; `mid`: names and numbers; `far`: names, and bars for rows. */
export type ZoomLevel = 'near' | 'mid' | 'far'

export const levelAt = (zoom: number): ZoomLevel => (zoom < 0.4 ? 'far' : zoom < 0.75 ? 'mid' : 'near')

/** Sizes in px of the picture: one px of the screen, the smallest text, and names. */
export type ZoomSizes = Readonly<{ px: number; text: number; name: number }>

/** No text is smaller on screen. */
export const SMALLEST = 10.5
/** Names between 40 and 75%. */
const NAME = 12

/** So many sizes there are while the zoom halves: each new one is work for the page, in the middle of a gesture. */
const STEPS = 6

/** At 100% and above the picture keeps its own sizes. */
export function sizesAt(zoom: number): ZoomSizes {
  // Rounded up: between two steps text is rather larger.
  const px = zoom >= 1 ? 1 : 2 ** (Math.ceil(-Math.log2(zoom) * STEPS) / STEPS)
  const text = zoom >= 1 ? 0 : SMALLEST * px
  return { px, text, name: levelAt(zoom) === 'mid' ? NAME * px : text }
}
