import { describe, expect, test } from 'vitest'
import { match } from '../../../engine/match/match.ts'
import { prepare } from '../../../engine/match/prepare.ts'
import type { Graph, GraphNode } from '../../../graph/graph.ts'
import { livePath } from '../../../graph/livePath.ts'
import { en as t } from '../../../i18n/en.ts'
import { zh } from '../../../i18n/zh.ts'
import { document } from '../../../testing/compiled.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { cut, el, widthOf } from './draw.ts'
import { graphSvg } from './graphSvg.ts'

const pen = { t, color: (token: string) => `--${token}--` }

const ODD = '{hosts: ["<a>&.com"], gateways: [none], http: [{name: "a \\"quoted\\" <name>", redirect: {uri: "/<b>&"}}]}'
const MANY = Array.from({ length: 30 }, (_, n) => document('Service', `idle-${n}`, '{ports: [{port: 80}]}')).join('')
const FULL = `${SHOP}\n${document('VirtualService', 'odd', ODD)}${MANY}${document('Sidecar', 's', '{}', 'shop')}`
const { graph, configs } = draw(FULL)

const svgOf = (of: Graph, words = t) =>
  graphSvg({ ...pen, t: words }, { graph: of, live: undefined, verdict: '', name: 'shop & co' })

/** Cards, rules, subsets and rows of lists. */
const elementsOf = (node: GraphNode): readonly string[] => [
  node.id,
  ...(node.type === 'virtualHost' || node.type === 'apart' ? node.rows.map(({ id }) => id) : []),
  ...(node.type === 'destination' ? node.subsets.map(({ id }) => id) : []),
]

const attributes = (svg: string, name: string): readonly string[] =>
  [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )

/** True if every element is closed by its own tag. */
function isBalanced(svg: string): boolean {
  const open: string[] = []
  for (const [, close, name = '', end] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    if (close === '/') {
      if (open.pop() !== name) return false
    } else if (end !== '/') open.push(name)
  }
  return open.length === 0
}

test('every card, every row and every edge is in it once', () => {
  const svg = svgOf(graph)
  const elements = attributes(svg, 'data-element')
  expect(elements.toSorted()).toEqual(graph.nodes.flatMap(elementsOf).toSorted())
  expect(attributes(svg, 'data-edge').toSorted()).toEqual(graph.edges.map(({ id }) => id).toSorted())
})

test('what a card says is text, whatever it is', () => {
  const svg = svgOf(graph)
  expect(isBalanced(svg)).toBe(true)
  expect(svg).toContain('a &quot;quoted&quot; &lt;name&gt;')
  expect(svg).not.toContain('<name>')
  for (const words of ['public-gw', 'catalog', 'rewrite', 'mirror 10%', 'idle-29', '80%', 'first match wins']) {
    expect(svg).toContain(words)
  }
})

test('it has a title, a description and the colours that it was given, none of its own', () => {
  const svg = svgOf(graph)
  expect(svg).toContain('<title>shop &amp; co</title>')
  expect(svg).toContain(`<desc>${t.exporting.graphSays(graph.nodes.length, graph.edges.length)}</desc>`)
  const colours = [...attributes(svg, 'fill'), ...attributes(svg, 'stroke')]
  expect(colours.filter((colour) => colour !== 'none' && !/^--[a-z0-9-]+--$/.test(colour))).toEqual([])
})

test('it says so in Chinese', () => {
  expect(svgOf(graph, zh)).toContain('虚拟主机')
})

test('it is as high as its lists are when they are open', () => {
  expect(Number(attributes(svgOf(graph), 'height')[0])).toBeGreaterThan(graph.height)
})

test('the way of the request is lit', () => {
  const [source] = configs
  if (source === undefined) throw new Error('the example has no gateway')
  const request = {
    protocol: 'HTTP',
    port: 80,
    host: 'shop.example.com',
    method: 'GET',
    path: '/service/api/public/x',
    headers: [],
  } as const
  const live = livePath(graph, source.viewpoint.id, match(prepare(source.config), request))
  const svg = graphSvg(pen, { graph, live, verdict: 'Rule 3.', name: 'shop' })
  expect(svg).toContain('Rule 3.</desc>')
  const lit = svg.matchAll(/data-edge="([^"]*)"><path[^>]*stroke="--match--"/g)
  expect([...lit].map(([, id]) => id).toSorted()).toEqual(Object.keys(live.edges).toSorted())
})

describe('drawing', () => {
  test('an attribute that is not given is not written', () => {
    expect(el('a', { b: undefined, c: 1, d: '"<&' }, 'x')).toBe('<a c="1" d="&quot;&lt;&amp;">x</a>')
  })

  test('a text that is too wide loses its end', () => {
    const style = { font: 'code', size: 10 } as const
    expect(cut('abcdef', 36, style)).toBe('abcdef')
    expect(cut('abcdefg', 36, style)).toBe('abcde…')
    expect(widthOf('路由', style)).toBe(20)
  })
})
