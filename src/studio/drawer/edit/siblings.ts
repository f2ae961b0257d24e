import type { SourceRef } from '../../../base/source.ts'
import type { Graph, RuleRow } from '../../../graph/graph.ts'

/** The rules of the list that a rule stands in, in their order. */
export function siblingsOf({ nodes }: Graph, { file, document, path }: SourceRef): readonly RuleRow[] {
  const list = JSON.stringify(path.slice(0, -1))
  const byIndex = new Map<number, RuleRow>()
  for (const row of nodes.flatMap((node) => (node.type === 'virtualHost' ? node.rows : []))) {
    const { source } = row
    const isOne =
      source.file === file && source.document === document && JSON.stringify(source.path.slice(0, -1)) === list
    if (isOne) byIndex.set(Number(source.path.at(-1)), row)
  }
  return [...byIndex].toSorted(([a], [b]) => a - b).map(([, row]) => row)
}
