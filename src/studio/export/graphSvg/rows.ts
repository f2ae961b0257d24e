// The rows of cards as SVG. `x` and `y` are the top left corner of the row in the picture.

import type {
  ApartRow,
  ConditionSummary,
  MeshRow,
  RowState,
  RuleRow,
  ServerRow,
  SubsetRow,
  UnroutedRow,
} from '../../../graph/graph.ts'
import { badgeView } from '../../graph/cards/Badges.tsx'
import { labelsText } from '../../graph/cards/labelsText.ts'
import { conditionParts, ruleName } from '../../graph/cards/ruleText.ts'
import { cut, el, icon, type Pen, type Tag, type TextStyle, tags, text, widthOf } from './draw.ts'

/** A row's place, and whether the live request went through it. */
export type RowPlace = Readonly<{ x: number; y: number; width: number; isLit: boolean }>

const CODE: TextStyle = { font: 'code', size: 11.5 }

/** The line above a row, and its ground where the request went through it. */
export const ground = (
  pen: Pen,
  { x, y, width }: RowPlace,
  height: number,
  fill: string | undefined,
  isDashed = false,
): string =>
  [
    fill === undefined ? '' : el('rect', { x: x + 1, y, width: width - 2, height, fill: pen.color(fill) }),
    el('path', {
      d: `M${x} ${y}h${width}`,
      stroke: pen.color(isDashed ? 'line-2' : 'line'),
      'stroke-dasharray': isDashed ? '3 3' : undefined,
    }),
  ].join('')

/** The dot where edges leave or end. */
export const port = (pen: Pen, x: number, y: number, isLit: boolean): string =>
  el('circle', {
    cx: x,
    cy: y,
    r: 3.25,
    fill: pen.color(isLit ? 'match' : 'node'),
    stroke: pen.color(isLit ? 'match' : 'line-3'),
    'stroke-width': 1.5,
  })

export function serverRow(pen: Pen, row: ServerRow, place: RowPlace): string {
  const { t } = pen
  const { x, y, width, isLit } = place
  const parts: string[] = [ground(pen, place, row.height, isLit ? 'match-soft' : undefined)]
  let at = x + 12
  const put = (words: string, style: TextStyle) => {
    parts.push(text(pen, at, y + 21, words, style))
    at += widthOf(words, style) + 7
  }
  put(`:${row.port}`, { ...CODE, weight: 600 })
  put(row.protocol, { size: 10.5, weight: 500, color: 'ink-3' })
  if (row.tlsMode !== undefined || row.httpsRedirect) {
    parts.push(icon(pen, row.tlsMode === undefined ? 'redirect' : 'lock', at, y + 11, 12, 'ink-2'))
    at += 16
    if (row.tlsMode !== undefined && row.tlsMode !== 'SIMPLE') {
      put(t.graph.tlsWord[row.tlsMode], { size: 10.5, weight: 500, color: 'ink-2' })
    }
  }
  put(cut(row.hosts.join(', '), x + width - 10 - at, CODE), CODE)
  return [...parts, port(pen, x + width, y + row.height / 2, isLit)].join('')
}

const GROUNDS: Readonly<Partial<Record<RowState, string>>> = { taken: 'match-soft', nearMiss: 'near-soft' }

/** `head` says whose the rules from here on are, on a host of several virtual services. */
export function ruleRow(
  pen: Pen,
  row: RuleRow,
  place: RowPlace,
  state: RowState | undefined,
  head: string | undefined,
): string {
  const { t } = pen
  const { x, y, width } = place
  const isQuiet = state === 'notTried' || row.leftOut !== undefined
  const color = isQuiet ? 'ink-3' : 'ink'
  const own: readonly Tag[] = [
    ...(head === undefined ? [] : [{ text: head }]),
    ...(row.delegate === undefined ? [] : [{ text: row.delegate.name, icon: 'delegate' } as const]),
    ...row.badges.map((badge) => badgeView(t, badge)),
  ]
  const badges = tags(pen, x + width - 12, y + 6, own)
  const note = row.leftOut === undefined ? '' : t.graph.leftOut[row.leftOut].note
  const noteStyle: TextStyle = { size: 11, color: 'miss-ink', anchor: 'end' }
  const noteEnd = x + width - 12 - badges.width
  const number = String(row.number)
  const named: TextStyle = { ...(row.name === '' ? CODE : { size: 12 }), weight: isQuiet ? 400 : 500, color }
  const nameAt = x + 46 + widthOf(number, { size: 12 }) + 6
  const room = noteEnd - (note === '' ? 0 : widthOf(note, noteStyle) + 8) - nameAt - 6
  return [
    ground(pen, place, row.height, row.leftOut === undefined && state !== undefined ? GROUNDS[state] : undefined),
    rail(pen, row, place, row.leftOut === undefined ? state : undefined),
    text(pen, x + 46, y + 19, number, { size: 12, color: 'ink-3' }),
    text(pen, nameAt, y + 19, cut(ruleName(t, row), room, named), named),
    note === '' ? '' : text(pen, noteEnd, y + 19, note, noteStyle),
    badges.svg,
    conditions(pen, row, x + 46, y + 36, width - 58),
    port(pen, x + width, y + row.height / 2, state === 'taken'),
  ].join('')
}

/** The first alternative as in the picture, then how many more there are. */
function conditions(pen: Pen, row: RuleRow, x: number, y: number, width: number): string {
  const { t } = pen
  const [first = [], ...others] = row.alternatives
  const words = (of: ConditionSummary) => {
    const { label, value } = conditionParts(t, of)
    return `${label} ${value}`
  }
  const more = others.length === 0 ? '' : ` ${t.graph.alternatives(others.length)}`
  const said = first.length === 0 ? (row.name === '' ? '' : t.graph.everyRequest) : first.map(words).join(' + ')
  const style: TextStyle = { font: 'code', size: 11.25, color: 'ink-2' }
  return text(pen, x, y, `${cut(said, width - widthOf(more, style), style)}${more}`, style)
}

/** The part of the rail beside a row, and the row's mark on it. */
function rail(pen: Pen, { number, height, leftOut }: RuleRow, { x, y }: RowPlace, state: RowState | undefined): string {
  const passed = state === 'refused' || state === 'nearMiss'
  const line = (from: number, to: number, isLit: boolean) =>
    leftOut === undefined
      ? el('path', { d: `M${x + 24} ${from}V${to}`, stroke: pen.color(isLit ? 'match' : 'line-2'), 'stroke-width': 2 })
      : ''
  const middle = y + height / 2
  const stroke = state === 'taken' ? 'match' : state === 'nearMiss' ? 'near' : state === 'refused' ? 'miss' : 'line-2'
  const mark = { taken: 'check', refused: 'cross', nearMiss: 'near', notTried: undefined } as const
  const sign = state === undefined ? undefined : mark[state]
  return [
    line(y, middle, passed || state === 'taken'),
    line(middle, y + height, passed),
    el('circle', {
      cx: x + 24,
      cy: middle,
      r: 8.25,
      fill: pen.color(state === 'taken' ? 'match' : state === 'nearMiss' ? 'near-soft' : 'node'),
      stroke: pen.color(stroke),
      'stroke-width': 1.5,
    }),
    sign === undefined
      ? number < 100
        ? text(pen, x + 24, middle + 3.7, String(number), { size: 10.5, weight: 600, color: 'ink-3', anchor: 'middle' })
        : ''
      : icon(
          pen,
          sign,
          x + 19,
          middle - 5,
          10,
          state === 'taken' ? 'on-match' : state === 'nearMiss' ? 'near-ink' : 'miss-ink',
        ),
  ].join('')
}

export function subsetRow(pen: Pen, row: SubsetRow, place: RowPlace): string {
  const { t } = pen
  const { x, y, width, isLit } = place
  const named: TextStyle = { size: 12, weight: 600, color: row.defined ? 'ink' : 'err-ink' }
  const aside: TextStyle = row.defined ? { font: 'code', size: 11, color: 'ink-3' } : { size: 11, color: 'err-ink' }
  const at = x + 12 + widthOf(row.name, named) + 8
  const words = row.defined ? labelsText(row.labels) : t.graph.subsetNotDefined
  const squares = Math.min(row.workloads, 9)
  return [
    ground(pen, place, row.height, isLit ? 'match-soft' : undefined),
    port(pen, x, y + row.height / 2, isLit),
    text(pen, x + 12, y + 22, row.name, named),
    text(pen, at, y + 22, cut(words, x + width - 16 - squares * 9 - at, aside), aside),
    workloads(pen, x + width - 12, y + row.height / 2, squares, isLit),
  ].join('')
}

/** One square for each workload, up to nine; they end at `right`. */
export const workloads = (pen: Pen, right: number, middle: number, count: number, isLit: boolean): string =>
  Array.from({ length: Math.min(count, 9) }, (_, index) =>
    el('rect', {
      x: right - 7 - index * 9,
      y: middle - 3.5,
      width: 7,
      height: 7,
      rx: 2,
      fill: pen.color(isLit ? 'match' : 'line-2'),
    }),
  ).join('')

export function unroutedRow(pen: Pen, row: UnroutedRow, place: RowPlace): string {
  const { x, y, width, isLit } = place
  const middle = y + row.height / 2
  return [
    ground(pen, place, row.height, isLit ? 'match-soft' : undefined),
    text(pen, x + 12, middle + 4, cut(pen.t.graph.unrouted[row.to], width - 24, { size: 12 }), { size: 12 }),
    port(pen, x + width, middle, isLit),
  ].join('')
}

/** A Sidecar with whom it is for, or one of a list. */
export function listedRow(pen: Pen, row: MeshRow | ApartRow, place: RowPlace): string {
  const { x, y, width, isLit } = place
  const about = 'labels' in row ? [row.namespace, labelsText(row.labels)].filter(Boolean).join(' · ') : row.namespace
  const name = cut(row.name, width * 0.65, { size: 11.5 })
  const at = x + 12 + widthOf(name, { size: 11.5 }) + 8
  const aside: TextStyle = { size: 11, color: 'ink-3' }
  return [
    ground(pen, place, row.height, isLit ? 'match-soft' : undefined),
    text(pen, x + 12, y + row.height / 2 + 4, name, { size: 11.5 }),
    text(pen, at, y + row.height / 2 + 4, cut(about, x + width - 10 - at, aside), aside),
  ].join('')
}
