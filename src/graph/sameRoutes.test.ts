import { expect, test } from 'vitest'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import { draw } from '../testing/graphs.ts'
import { SHOP } from '../testing/shop.ts'
import { livePath } from './livePath.ts'
import { isOfSameRoutes } from './sameRoutes.ts'

function answer(text: string) {
  const { configs } = draw(text)
  const [source] = configs
  if (source === undefined) throw new Error('no gateway')
  const request = { protocol: 'HTTP', port: 80, host: 'shop.example.com', method: 'GET', headers: [] } as const
  const decision = match(prepare(source.config), { ...request, path: '/service/api/public/items' })
  return { decision, viewpoint: source.viewpoint.id }
}

const { graph } = draw(SHOP)

function speaksFor(text: string): boolean {
  const { decision, viewpoint } = answer(text)
  return isOfSameRoutes(graph, livePath(graph, viewpoint, decision), decision)
}

test('a picture speaks for a later text with another value in a rule', () => {
  expect(SHOP).toContain('/service/api/public/')
  expect(speaksFor(SHOP)).toBe(true)
  expect(speaksFor(SHOP.replace('/service/api/public/', '/service/api/other/'))).toBe(true)
})

test('it does not for one with a rule more or less', () => {
  const [head = '', ...rules] = SHOP.split(/(?=\n {2,4}- (?:name|match):)/)
  expect(rules.length).toBeGreaterThan(2)
  expect(speaksFor([head, ...rules.slice(1)].join(''))).toBe(false)
})
