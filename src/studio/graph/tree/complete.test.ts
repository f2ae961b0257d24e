// The tree says everything that is in the graph, of whatever people write: each card and row, and each edge where it leaves,
// in the words of its rule.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shopApi } from '../../../../scripts/lib/shopApi.mjs'
import { readProject } from '../../../engine/readProject.ts'
import type { Graph, GraphEdge } from '../../../graph/graph.ts'
import { percentText, type Texts, textFor } from '../../../i18n/index.ts'
import { drawResources } from '../../../testing/graphs.ts'
import { sharedPath } from '../../../testing/shared.ts'
import { SHOP } from '../../../testing/shop.ts'
import { rowsOf } from '../rows.ts'
import { destinationName } from './sentences.ts'
import { indexGraph, type TreeItem } from './treeItem.ts'
import { treeItems } from './treeItems.ts'

const languages = [await textFor('en'), await textFor('zh')]

const texts: readonly (readonly [string, string])[] = [
  ['the shop', SHOP],
  [
    'three hundred rules',
    shopApi()
      .map(({ text }) => text)
      .join('\n---\n'),
  ],
  ...['corpus', 'seeds-cases'].flatMap((folder) => {
    const path = sharedPath(folder, `the tree of ${folder}`)
    const names = path === undefined ? [] : readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name))
    return names
      .filter((name) => name !== 'index.json')
      .map((name) => [name, readFileSync(`${path}/${name}`, 'utf8')] as const)
  }),
]

/** What stands below each item that speaks about an element, and what such items say. */
function read(graph: Graph, t: Texts) {
  const below = new Map<string, Set<string>>()
  const said = new Map<string, string[]>()
  const walk = (items: readonly TreeItem[], above: readonly string[]): void => {
    for (const item of items) {
      const { element } = item
      if (element !== undefined) {
        said.set(element, [...(said.get(element) ?? []), item.text()])
        for (const each of above) below.set(each, (below.get(each) ?? new Set()).add(element))
      }
      walk(item.children(), element === undefined ? above : [...above, element])
    }
  }
  walk(treeItems(indexGraph(graph), t, undefined), [])
  return { below, said }
}

/** What a rule has to say of an edge that leaves it. */
function wordsOf(graph: Graph, t: Texts, edge: GraphEdge): readonly string[] {
  if (edge.type !== 'route' && edge.type !== 'unknown' && edge.type !== 'mirror') return []
  const { nodes } = indexGraph(graph)
  const share = edge.percent === undefined ? [] : [t.tree.share(percentText(edge.percent))]
  return [destinationName(nodes, edge), ...share]
}

test.each(texts)('of %s', (name, text) => {
  const { graph } = drawResources(readProject([{ name, text }]).resources)
  for (const t of languages) {
    const { below, said } = read(graph, t)
    const missing = graph.nodes
      .filter(({ type }) => type !== 'apart')
      .flatMap((node) => (node.type === 'destination' && node.subsets.length > 0 ? [] : [node.id]))
      .concat(graph.nodes.flatMap((node) => rowsOf(node).map(({ id }) => id)))
      .filter((id) => !said.has(id))
    expect(missing).toEqual([])

    const rules = new Set(
      graph.nodes.flatMap((node) => (node.type === 'virtualHost' ? node.rows : [])).map(({ id }) => id),
    )
    for (const edge of graph.edges) {
      const from = edge.from.row ?? edge.from.node
      expect([...(below.get(from) ?? [])], `${from} leads to`).toContain(edge.to.row ?? edge.to.node)
      if (!rules.has(from)) continue
      for (const words of wordsOf(graph, t, edge))
        for (const sentence of said.get(from) ?? []) expect(sentence).toContain(words)
    }
  }
})
