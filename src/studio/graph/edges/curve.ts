// The horizontal cubic curves that edges are drawn with.

export type Point = Readonly<{ x: number; y: number }>

/** From the right side of one card to the left side of another, or back to the right side of one in the same lane. */
export type Curve = Readonly<{ from: Point; to: Point }>

/** Edges end this far before the card, where the arrow's point goes on. */
const GAP = 4

/** How far a curve within one lane swings out of it. */
const SWING = 40

function controls({ from, to }: Curve): readonly [Point, Point, Point, Point] {
  if (to.x <= from.x) {
    return [from, { x: from.x + SWING, y: from.y }, { x: to.x + SWING, y: to.y }, { x: to.x + GAP, y: to.y }]
  }
  const bend = Math.max(24, (to.x - from.x) / 2)
  return [from, { x: from.x + bend, y: from.y }, { x: to.x - bend, y: to.y }, { x: to.x - GAP, y: to.y }]
}

/** The curve as SVG path data. */
export function pathOf(curve: Curve): string {
  const [a, b, c, d] = controls(curve)
  return `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`
}

/** The point at `t` (0..1) of the curve's parameter. */
export function pointAt(curve: Curve, t: number): Point {
  const [a, b, c, d] = controls(curve)
  const s = 1 - t
  const mix = (w: number, x: number, y: number, z: number) =>
    s * s * s * w + 3 * s * s * t * x + 3 * s * t * t * y + t * t * t * z
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) }
}

const STEPS = 16

/** Length in px, by a chain of 16 chords. */
export function lengthOf(curve: Curve): number {
  let length = 0
  let before = curve.from
  for (let step = 1; step <= STEPS; step++) {
    const point = pointAt(curve, step / STEPS)
    length += Math.hypot(point.x - before.x, point.y - before.y)
    before = point
  }
  return length
}
