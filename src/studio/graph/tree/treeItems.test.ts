import { describe, expect, test } from 'vitest'
import { match } from '../../../engine/match/match.ts'
import { prepare } from '../../../engine/match/prepare.ts'
import { livePath } from '../../../graph/livePath.ts'
import { textFor } from '../../../i18n/index.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { indexGraph, treeItems } from './treeItems.ts'
import { moveOf, visibleItems } from './visibleItems.ts'

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
const sentences = (words = en, path?: string) =>
  all(words, path).map(({ item, level }) => `${'  '.repeat(level - 1)}${item.text()}`)

test('says the whole way of a request in order', () => {
  expect(sentences(en, '/service').slice(0, 17)).toEqual([
    'Gateway public-gw in shop, 2 servers',
    '  Server 80 HTTP for *.example.com, this request comes in here',
    '    Virtual host *.example.com, shop.example.com, 5 rules, first match wins',
    '      Rule 1, legacy-login, path exact /login, did not match, redirects with 301 to /service/login',
    '        Redirect 301 to /service/login',
    '      Rule 2, canary-opt-in, path prefix /service/api/ + header x-canary=always, did not match, sends to catalog v2',
    '        Destination catalog v2',
    '      Rule 3, public-api, path prefix /service/api/public/, did not match, sends 80% to catalog v1, 20% to catalog v2, rewrites to /api/public/, changes 1 header, timeout 3s, 2 retries',
    '        Destination catalog v1, 80%',
    '        Destination catalog v2, 20%',
    '      Rule 4, service, path prefix /service/, near miss, sends to auth, mirrors 10% of the requests',
    '        Destination auth',
    '        Mirror to auth-shadow, 10% of the requests',
    '      Rule 5, checkout-freeze, path prefix /checkout, did not match, answers 503 itself',
    '        Direct response 503',
    '      Otherwise 404, this request ends here',
    '  Server 443 HTTPS for shop.example.com, SIMPLE: TLS ends here',
  ])
})

test('says the same in Chinese', () => {
  const [, , host, , , , , rule] = sentences(zh, '/service/api/public/x')
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

test('ids are unique though a host stands below two servers', () => {
  const ids = all().map(({ item }) => item.id)
  expect(new Set(ids).size).toBe(ids.length)
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
