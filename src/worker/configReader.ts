// One proxy's configuration as rows or as JSON, a window at a time. Rows are kept while the text stays.

import { refKey, type SourceRef } from '../base/source.ts'
import { configJson, configRows } from '../configDump/configTable.ts'
import type { ConfigRow } from '../configDump/table.ts'
import { takenRows } from '../configDump/takenRows.ts'
import type { Decision, PreparedConfig } from '../engine/index.ts'
import type { Resource } from '../istio/resource.ts'
import type { ConfigQuery, ConfigView, MarkedRow } from './configQuery.ts'
import type { LineSpan, Question } from './protocol.ts'

export type ConfigNeeds = Readonly<{
  /** Those that were compiled. */
  resources: readonly Resource[]
  prepared: (viewpoint: string) => PreparedConfig | undefined
  decide: (question: Question) => Decision | undefined
  lineOf: (ref: SourceRef) => LineSpan | undefined
}>

/** Reads windows; undefined comes back for a viewpoint that the files do not have. */
export function createConfigReader({ resources, prepared, decide, lineOf }: ConfigNeeds) {
  const keptRows = new Map<string, readonly ConfigRow[]>()
  let keptJson: Readonly<{ key: string; lines: readonly string[] }> | undefined

  function rowsOf({ viewpoint, kind }: ConfigQuery, { config }: PreparedConfig): readonly ConfigRow[] {
    const key = `${kind} ${viewpoint}`
    const rows = keptRows.get(key) ?? configRows(config, kind, resources)
    keptRows.set(key, rows)
    return rows
  }

  function jsonLines({ viewpoint, kind, filter }: ConfigQuery, { config }: PreparedConfig): readonly string[] {
    const key = JSON.stringify([viewpoint, kind, filter])
    if (keptJson?.key === key) return keptJson.lines
    const wanted = filter.toLowerCase()
    const objects = configJson(config, kind).filter((one) => JSON.stringify(one).toLowerCase().includes(wanted))
    keptJson = { key, lines: JSON.stringify(objects, undefined, 2).split('\n') }
    return keptJson.lines
  }

  return function readConfig(query: ConfigQuery): ConfigView | undefined {
    const own = prepared(query.viewpoint)
    if (own === undefined) return undefined
    const { selection, question, start, count } = query
    const all = rowsOf(query, own)
    const decision = question && decide({ ...question, viewpoint: query.viewpoint })
    const taken = new Set(decision === undefined ? [] : takenRows(own.config, decision))
    const isLive = ({ id }: ConfigRow) => taken.has(id)

    const matching = filtered(all, query.filter)
    const selectedRows = selection === undefined ? [] : madeBy(matching, selection)
    const marked = new Set(selectedRows)
    const shown = query.selectedOnly ? selectedRows : matching
    const rows = shown
      .slice(start, start + count)
      .map((row): MarkedRow => ({ ...row, live: isLive(row), selected: marked.has(row) }))
    const json = query.as === 'json' ? jsonLines(query, own) : undefined
    const refusals = own.refusals()
    const refs = [
      ...(json === undefined ? rows.flatMap(({ from, cells }) => [from, ...cells.map((cell) => cell.from)]) : []),
      ...refusals.map(({ from }) => from),
    ]
    const first = selectedRows[0]
    return {
      length: json?.length ?? shown.length,
      total: all.length,
      firstLive: placeOf(shown.findIndex(isLive)),
      selected: selectedRows.length,
      firstSelected: first && placeOf(shown.indexOf(first)),
      window: json === undefined ? { as: 'table', rows } : { as: 'json', lines: json.slice(start, start + count) },
      refusals,
      lines: linesOf(refs, lineOf),
    }
  }
}

const placeOf = (index: number): number | undefined => (index < 0 ? undefined : index)

function filtered(rows: readonly ConfigRow[], filter: string): readonly ConfigRow[] {
  const wanted = filter.trim().toLowerCase()
  if (wanted === '') return rows
  const holds = (text: string | undefined) => text?.toLowerCase().includes(wanted) === true
  return rows.filter(({ cells }) => cells.some(({ text, more, whole }) => holds(text) || holds(more) || holds(whole)))
}

/** Rows that stand at the selection; if none does, those with a cell that does. */
function madeBy(rows: readonly ConfigRow[], selection: SourceRef): readonly ConfigRow[] {
  const isOf = (ref: SourceRef | undefined) => ref !== undefined && isSameBranch(ref, selection)
  const own = rows.filter(({ from }) => isOf(from))
  return own.length > 0 ? own : rows.filter(({ cells }) => cells.some(({ from }) => isOf(from)))
}

/** One address is the other, or holds it. */
const isSameBranch = (a: SourceRef, b: SourceRef): boolean =>
  a.file === b.file &&
  a.document === b.document &&
  a.path.every((step, index) => index >= b.path.length || step === b.path[index])

function linesOf(
  refs: readonly (SourceRef | undefined)[],
  lineOf: ConfigNeeds['lineOf'],
): Readonly<Record<string, LineSpan>> {
  const lines: Record<string, LineSpan> = {}
  for (const ref of refs) {
    const span = ref && lineOf(ref)
    if (ref !== undefined && span !== undefined) lines[refKey(ref)] = span
  }
  return lines
}
