// What the page asks of one proxy's configuration, and what comes back: a window of it, because it can have 50,000 rows.

import type { SourceRef } from '../base/source.ts'
import type { ConfigKind, ConfigRow } from '../configDump/table.ts'
import type { Limit } from '../engine/decision.ts'
import type { LineSpan, Question } from './protocol.ts'

export type ConfigQuery = Readonly<{
  viewpoint: string
  kind: ConfigKind
  as: 'table' | 'json'
  /** Rows that have this in a cell, in letters of any case; of JSON the objects that have it. Empty for all. */
  filter: string
  /** What is selected: rows made by it, by a part of it or by what it is a part of are marked. */
  selection: SourceRef | undefined
  /** Only the rows that `selection` marks. */
  selectedOnly: boolean
  /** Rows that this request goes through are marked; it is asked from `viewpoint`, wherever it says. */
  question: Question | undefined
  /** The window: so many rows, or lines of JSON, from this one on (from 0). */
  start: number
  count: number
}>

export type MarkedRow = ConfigRow & Readonly<{ live: boolean; selected: boolean }>

/** Counts of rows with `filter` applied; `first…` are places among these, undefined for none. */
export type ConfigView = Readonly<{
  /** Rows, or lines of JSON, that fit the query. */
  length: number
  /** Of the whole table. */
  total: number
  firstLive: number | undefined
  selected: number
  firstSelected: number | undefined
  window: Readonly<{ as: 'table'; rows: readonly MarkedRow[] } | { as: 'json'; lines: readonly string[] }>
  /** What Envoy refuses of the configuration. */
  refusals: readonly Limit[]
  /** Lines by `refKey` of every address in the window and in `refusals`. */
  lines: Readonly<Record<string, LineSpan>>
}>
