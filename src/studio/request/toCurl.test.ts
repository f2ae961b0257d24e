import { expect, test } from 'vitest'
import { fromCurl } from '../state/fromCurl.ts'
import type { RequestDraft } from '../state/studioState.ts'
import { toCurl } from './toCurl.ts'

const draft = (change: Partial<RequestDraft>): RequestDraft => ({
  viewpoint: undefined,
  method: 'GET',
  url: 'http://shop.example.com/cart',
  headers: [],
  sni: undefined,
  clientCert: false,
  ...change,
})

test.each([
  ['a plain GET', {}, 'curl http://shop.example.com/cart'],
  ['another method', { method: 'DELETE' }, 'curl -X DELETE http://shop.example.com/cart'],
  ['HEAD has its own option', { method: 'HEAD' }, 'curl -I http://shop.example.com/cart'],
  ['a query is quoted', { url: 'http://a.example/?b=1&c=2' }, "curl 'http://a.example/?b=1&c=2'"],
  ['a quote in a value', { headers: [['x', "it's"]] }, "curl -H 'x: it'\\''s' http://shop.example.com/cart"],
  ['an empty value', { headers: [['x', '']] }, "curl -H 'x;' http://shop.example.com/cart"],
  [
    'an edited SNI',
    { url: 'https://shop.example.com/', sni: 'edge.example.com' },
    "curl -H 'Host: shop.example.com' https://edge.example.com/",
  ],
  ['an SNI over plain HTTP is not sent', { sni: 'edge.example.com' }, 'curl http://shop.example.com/cart'],
] as const)('%s', (_, change, command) => {
  expect(toCurl(draft(change))).toBe(command)
})

test('what is copied can be pasted back', () => {
  const sent = draft({ method: 'POST', url: 'http://a.example/x?y=1&z=2', headers: [['X-A', 'b "c" \'d\'']] })
  const { method, url, headers } = sent
  expect(fromCurl(toCurl(sent))).toMatchObject({ method, url, headers })
})
