import { expect, test } from 'vitest'
import { domainsText } from './domainsText.ts'

test.each([
  [[], ''],
  [['*'], '*'],
  [['a.com:80'], 'a.com:80'],
  [['a.com', 'a.com:80'], 'a.com'],
  [['a.com', 'b.com', 'c.com', 'd.com:80'], 'a.com, b.com + 1 more...'],
  [
    ['web.shop.svc.cluster.local', 'web', 'web.shop.svc', 'web.shop', '10.0.0.1', 'web:80', '10.0.0.1:80'],
    'web, web.shop + 1 more...',
  ],
  [['web.shop.svc.cluster.local', '10.0.0.1'], 'web.shop.svc.cluster.local, 10.0.0.1'],
  [['a.com', '[fd00:10::1]', '[fd00:10::1]:80'], 'a.com, [fd00:10::1]'],
])('%j: %s', (domains, text) => {
  expect(domainsText(domains)).toBe(text)
})
