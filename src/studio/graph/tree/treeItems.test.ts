import { describe, expect, test } from 'vitest'
import { match } from '../../../engine/match/match.ts'
import { prepare } from '../../../engine/match/prepare.ts'
import { livePath } from '../../../graph/livePath.ts'
import { textFor } from '../../../i18n/index.ts'
import { document } from '../../../testing/compiled.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { rowsOf } from '../rows.ts'
import { indexGraph } from './treeItem.ts'
import { treeItems } from './treeItems.ts'
import { moveOf, pathTo, visibleItems } from './visibleItems.ts'

const { graph, configs } = draw(SHOP)
const en = await textFor('en')
const zh = await textFor('zh')

function live(path: string) {
  const [source] = configs
  if (source === undefined) throw new Error('the example has no gateway')
  const request = { protocol: 'HTTP', port: 80, host: 'shop.example.com', method: 'GET', path, headers: [] } as const
  return livePath(graph, source.viewpoint.id, match(prepare(source.config), request))
}

const all = (words = en, path?: string) =>
  visibleItems(treeItems(indexGraph(graph), words, path === undefined ? undefined : live(path)), () => true)
const isPolicy = (line: string) => /^ {10}/.test(line)
const sentences = (words = en, path?: string) =>
  all(words, path).map(({ item, level }) => `${'  '.repeat(level - 1)}${item.text()}`)

test('says the whole way of a request in order', () => {
  expect(
    sentences(en, '/service')
      .filter((line) => !isPolicy(line))
      .slice(0, 17),
  ).toEqual([
    'Gateway public-gw in shop, 2 servers',
    '  Server 80 HTTP for *.example.com, this request comes in here',
    '    Virtual host *.example.com, shop.example.com, 5 rules, first match wins',
    '      Rule 1, legacy-login, path exact /login, did not match, redirects with 301 to /service/login',
    '        Redirect 301 to /service/login',
    '      Rule 2, canary-opt-in, path prefix /service/api/ + header x-canary=always, did not match, sends to catalog v2',
    '        Destination catalog v2',
    '      Rule 3, public-api, path prefix /service/api/public/, did not match, sends 80 percent to catalog v1, 20 percent to catalog v2, rewrites to /api/public/, changes 1 header, timeout 3s, 2 retries',
    '        Destination catalog v1, 80 percent',
    '        Destination catalog v2, 20 percent',
    '      Rule 4, service, path prefix /service/, near miss, sends to auth, mirrors 10 percent to auth-shadow',
    '        Destination auth',
    '        Mirror to auth-shadow, 10 percent of the requests',
    '      Rule 5, checkout-freeze, path prefix /checkout, did not match, answers 503 itself',
    '        Direct response 503',
    '      Otherwise 404, this request ends here',
    '  Server 443 HTTPS for shop.example.com, SIMPLE: TLS ends here',
  ])
})

test('says the same in Chinese', () => {
  const [, , host, , , , , rule] = sentences(zh, '/service/api/public/x').filter((line) => !isPolicy(line))
  expect(host?.trim()).toBe('虚拟主机 *.example.com、shop.example.com，5 条规则，自上而下，首个命中生效')
  expect(rule?.trim()).toMatch(
    /^规则 3，public-api，路径 前缀 \/service\/api\/public\/，命中，80% 发往 catalog v1，20% 发往 catalog v2/,
  )
})

test('says what sidecars do, and what is not defined', () => {
  const without = draw(SHOP.replace('name: auth, namespace', 'name: other, namespace')).graph
  const shown = visibleItems(treeItems(indexGraph(without), en, undefined), () => true).map(({ item }) => item.text())
  expect(shown).toContain('In the mesh, namespaces shop')
  expect(shown).toContain('anything else → passed through')
  expect(shown).toContain('Destination auth, not defined anywhere')
})

test('says the policies of a destination below it', () => {
  const lines = sentences(en)
  const at = lines.indexOf('        Destination catalog v1, 80 percent')
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '          load balancing: least request',
    '          connection pool: max 100 connections',
    '          upstream TLS: ISTIO_MUTUAL',
  ])
})

test('a rule is one of the rules; what happens otherwise is none of them', () => {
  const rules = all().filter(({ item }) => item.isRule)
  expect(rules.slice(0, 5).map(({ position, siblings }) => `${position} of ${siblings}`)).toEqual([
    '1 of 5',
    '2 of 5',
    '3 of 5',
    '4 of 5',
    '5 of 5',
  ])
})

const everything = (text: string) => {
  const { graph: whole } = draw(text)
  const items = visibleItems(treeItems(indexGraph(whole), en, undefined), () => true)
  return { whole, elements: new Set(items.map(({ item }) => item.element)), says: items.map(({ item }) => item.text()) }
}

describe('is complete', () => {
  const vs = (name: string, spec: string) => document('VirtualService', name, spec, 'shop')
  const text = [
    SHOP,
    vs(
      'late',
      '{hosts: [late.example.com], gateways: [public-gw], http: [{directResponse: {status: 200}}, {name: never, redirect: {uri: /x}}]}',
    ),
    vs('none', '{hosts: [n.com], gateways: [none], http: [{delegate: {name: leaf}}]}'),
    vs(
      'leaf',
      '{http: [{fault: {abort: {httpStatus: 500, percentage: {value: 5}}}, route: [{destination: {host: auth}}]}]}',
    ),
    document('DestinationRule', 'unused', '{host: auth, subsets: [{name: spare}]}', 'shop'),
    document('Sidecar', 'scope', '{egress: [{hosts: ["./*"]}]}', 'shop'),
    Array.from({ length: 20 }, (_, n) => document('Service', `idle-${n}`, '{ports: [{port: 80}]}', 'shop')).join(''),
  ].join('\n')
  const { whole, elements, says } = everything(text)

  test('every card and every row is an item', () => {
    const drawn = whole.nodes
      .filter(({ type }) => type !== 'apart')
      .flatMap((node) => [node.id, ...rowsOf(node).map(({ id }) => id)])
    const listed = whole.nodes.flatMap((node) => (node.type === 'apart' ? node.rows.map(({ id }) => id) : []))
    // A host of which rules name only subsets stands there by those.
    const bySubset = whole.nodes.flatMap((node) =>
      node.type === 'destination' && node.subsets.length > 0 ? [node.id] : [],
    )
    expect([...drawn, ...listed].filter((id) => !elements.has(id) && !bySubset.includes(id))).toEqual([])
  })

  test.each([
    ['a rule behind a catch-all', /^Rule 2, never, .*drops what follows, redirects/],
    ['a delegation', /^Rule 1, .*delegated to VirtualService leaf in shop/],
    ['where it is delegated to', /^Delegated to VirtualService leaf$/],
    ['an abort', /^Injected fault 500, 5 percent of the requests$/],
    ['a subset that no rule names', /^Destination auth spare$/],
    ['a Sidecar', /^Sidecar scope in shop$/],
    ['one of many that no rule names', /^Service idle-19 in shop$/],
  ])('%s', (_, sentence) => {
    expect(says.filter((said) => sentence.test(said))).toHaveLength(1)
  })

  test('as many children come as were announced', () => {
    const wrong = visibleItems(treeItems(indexGraph(whole), en, undefined), () => true).filter(
      ({ item }) => item.children().length !== item.childCount,
    )
    expect(wrong.map(({ item }) => item.text())).toEqual([])
  })
})

test('ids are unique though a host stands below two servers', () => {
  const ids = all().map(({ item }) => item.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the way to a row leads over the cards that it stands below', () => {
  const items = treeItems(indexGraph(graph), en, undefined)
  const element = 'to/auth-shadow.shop.svc.cluster.local'
  const path = pathTo(items, element) ?? []
  const opened = visibleItems(items, ({ id }) => path.includes(id))
  expect(opened.find(({ item }) => item.id === path.at(-1))?.item.element).toBe(element)
  expect(path).toHaveLength(5)
  expect(pathTo(items, 'nowhere')).toBeUndefined()
})

describe('arrow keys', () => {
  const items = treeItems(indexGraph(graph), en, undefined)
  const closed = visibleItems(items, () => false)
  const open = visibleItems(items, (_, level) => level === 1)
  const [first, second] = open.map(({ item }) => item.id)

  test.each([
    ['right opens a closed item', 'ArrowRight', closed, first, { type: 'open', id: first }],
    ['right goes to the first child of an open one', 'ArrowRight', open, first, { type: 'focus', id: second }],
    ['left closes an open item', 'ArrowLeft', open, first, { type: 'close', id: first }],
    ['left goes from a closed item to its parent', 'ArrowLeft', open, second, { type: 'focus', id: first }],
    ['down goes to the next', 'ArrowDown', open, first, { type: 'focus', id: second }],
    ['up goes to the one before', 'ArrowUp', open, second, { type: 'focus', id: first }],
    ['home goes to the first', 'Home', open, second, { type: 'focus', id: first }],
    ['another key does nothing', 'x', open, first, undefined],
  ] as const)('%s', (_, key, shown, current, move) => {
    expect(moveOf(key, shown, current ?? '')).toEqual(move)
  })
})
