// @ts-check
// Pictures of a page have few colours: as a palette of 256 they are a third of the size. The colours that fill areas stay exact.

import { deflateSync } from 'node:zlib'

const COLOURS = 256
const HUE = 1.25
/** The commonest ones, taken as they are. */
const EXACT = 80

/** @typedef {{ width: number, height: number, pixels: Uint8Array }} Picture four bytes a pixel, the last one unused */
/** @typedef {{ colour: number, count: number }} Entry */

/** @param {number} colour @param {number} shift */
const channel = (colour, shift) => (colour >> shift) & 255

/**
 * Lightness, and how far a colour is from grey, which counts more: a thin line keeps its hue rather than its exact lightness.
 * @type {readonly ((colour: number) => number)[]}
 */
const AXES = [
  (colour) => channel(colour, 8),
  (colour) => HUE * (channel(colour, 16) - channel(colour, 8)),
  (colour) => HUE * (channel(colour, 0) - channel(colour, 8)),
]

/**
 * The axis on which a box differs most, and by how much.
 * @param {Entry[]} box
 */
function spread(box) {
  const ranges = AXES.map((axis) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { colour } of box) {
      least = Math.min(least, axis(colour))
      most = Math.max(most, axis(colour))
    }
    return { axis, size: most - least }
  })
  return ranges.reduce((widest, range) => (range.size > widest.size ? range : widest))
}

/**
 * The commonest colours by themselves; the others by median cut: the box that differs most is split until there are enough.
 * @param {Entry[]} entries
 */
function boxes(entries) {
  const sorted = entries.toSorted((a, b) => b.count - a.count)
  const exact = sorted.slice(0, EXACT).map((entry) => [entry])
  const others = sorted.slice(EXACT)
  if (others.length === 0) return exact
  const all = [{ box: others, ...spread(others) }]
  while (exact.length + all.length < COLOURS) {
    const widest = all.reduce((best, each) => (each.size > best.size ? each : best))
    if (widest.size === 0) break
    const { box, axis } = widest
    box.sort((a, b) => axis(a.colour) - axis(b.colour))
    const half = box.reduce((sum, { count }) => sum + Math.sqrt(count), 0) / 2
    let [at, sum] = [0, 0]
    while (at < box.length - 1 && (at === 0 || sum < half)) sum += Math.sqrt(box[at++]?.count ?? 0)
    const parts = [box.slice(0, at), box.slice(at)]
    all.splice(all.indexOf(widest), 1, ...parts.map((part) => ({ box: part, ...spread(part) })))
  }
  return [...exact, ...all.map(({ box }) => box)]
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([length, body, check])
}

/**
 * The picture as a PNG with a palette.
 * @param {Picture} picture
 */
export function palettePng({ width, height, pixels }) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  /** @param {number} at */
  const colourAt = (at) => ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
  for (let at = 0; at < pixels.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1)
  const cut = boxes([...counts].map(([colour, count]) => ({ colour, count })))
  /** @type {Map<number, number>} */
  const places = new Map()
  const palette = Buffer.alloc(cut.length * 3)
  for (const [place, box] of cut.entries()) {
    for (const { colour } of box) places.set(colour, place)
    const { colour } = box.reduce((best, entry) => (entry.count > best.count ? entry : best))
    palette.writeUIntBE(colour, place * 3, 3)
  }
  // Each line begins with the number of its filter: none.
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = places.get(colourAt((y * width + x) * 4)) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, of a palette.
  header.set([8, 3], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
