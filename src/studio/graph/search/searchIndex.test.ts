import { describe, expect, test } from 'vitest'
import { document } from '../../../testing/compiled.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { hitsOf, searchIndex } from './searchIndex.ts'

const index = searchIndex(draw(SHOP).graph)
const found = (query: string) => hitsOf(index, query).map(({ id }) => id.split('/').slice(-2).join('/'))

describe('what is found', () => {
  test.each([
    ['a name', 'public-api', ['http/2']],
    ['in any case', 'PUBLIC-api', ['http/2']],
    ['a value of a condition', '/checkout', ['http/4']],
    ['the name of a header', 'x-canary', ['http/1']],
    ['a host, on its server and its card', 'shop.example.com', ['servers/1', 'host/*.example.com:80']],
    ['a value of a rule with the name of its host', 'example.com checkout', ['http/4']],
    [
      'a destination, with the rules that lead there',
      'auth-shadow',
      ['http/3', 'to/auth-shadow.shop.svc.cluster.local'],
    ],
    ['a subset, with the rules that lead there', 'catalog v1', ['http/2', 'catalog.shop.svc.cluster.local/v1']],
    ['a code', '503', ['http/4', '503/']],
    ['a target', '/service/login', ['http/0', 'service/login']],
    ['nothing for nothing', ' ', []],
    ['nothing for what is not there', 'nowhere', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected)
  })
})

test('what is in a list that is closed is found too', () => {
  const many = Array.from({ length: 30 }, (_, n) => document('EnvoyFilter', `filter-${n}`, '{}')).join('')
  const services = Array.from({ length: 30 }, (_, n) => document('Service', `idle-${n}`, '{ports: [{port: 80}]}')).join(
    '',
  )
  const large = searchIndex(draw(many + services).graph)
  expect(hitsOf(large, 'idle-29')).toHaveLength(1)
})

test('a thousand hosts are searched between two keys', () => {
  const rules = Array.from(
    { length: 10 },
    (_, n) => `{match: [{uri: {prefix: /a/${n}}}], route: [{destination: {host: x-${n}}}]}`,
  )
  const text = Array.from({ length: 1000 }, (_, n) =>
    document('VirtualService', `vs-${n}`, `{hosts: [h${n}.com], gateways: [none], http: [${rules.join()}]}`),
  ).join('')
  const large = searchIndex(draw(text).graph)
  const start = performance.now()
  expect(hitsOf(large, 'h77')).toHaveLength(11)
  // Many times what it takes: a machine that does other things as well must not fail it.
  expect(performance.now() - start).toBeLessThan(200)
})
