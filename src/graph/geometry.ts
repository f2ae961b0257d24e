// The fixed lanes and heights of the picture, in CSS px at 100%.

import type { Box } from './graph.ts'

/** Left edge and width of the lanes: entry, virtual host with its rules, destination. */
export const LANES = {
  entry: { x: 24, width: 200 },
  host: { x: 304, width: 394 },
  destination: { x: 808, width: 224 },
} as const

/** Cards start below the lane titles. */
export const TOP = 40
export const MARGIN = 16
/** Between cards of the entry and host lanes. */
export const GROUP_GAP = 16
/** Between cards of the destination lane, which stand closer. */
export const DESTINATION_GAP = 8

export const HEADER_HEIGHT = 46
export const SERVER_HEIGHT = 34
export const RULE_HEIGHT = 46
export const OTHERWISE_HEIGHT = 32
export const UNROUTED_HEIGHT = 34
export const SUBSET_HEIGHT = 36
export const PILL_HEIGHT = 32
/** The line above what stands apart in a lane, and a row where that is a list. */
export const GROUP_TITLE_HEIGHT = 32
/** The line of a card that says who refuses it. */
export const REFUSAL_HEIGHT = 22
export const GROUP_ROW_HEIGHT = 28
/** A fold, as a row of a card or as a card of its own without its border. */
export const FOLD_HEIGHT = 36
/** The spectrum between header and rules of a large host. */
export const SPECTRUM_HEIGHT = 44
/** A card's border, counted into its height above and below its content. */
export const BORDER = 1

/** A card of a lane before it has its place. */
export const laneBox = (lane: keyof typeof LANES, height: number): Box => ({ ...LANES[lane], y: 0, height })

/** Height of a card with a header and `rows` rows of `rowHeight`. */
export const cardHeight = (rows: number, rowHeight: number): number => HEADER_HEIGHT + rows * rowHeight + 2 * BORDER

/** Where row `index` starts in its card. */
export const rowTop = (index: number, rowHeight: number): number => BORDER + HEADER_HEIGHT + index * rowHeight
