import { expect, test } from 'vitest'
import { emptyRequest } from './emptyRequest.ts'
import { withRecent } from './recentRequests.ts'

const request = (url: string) => ({ ...emptyRequest, url })

test('the newest comes first, each once, and the oldest is forgotten', () => {
  const urls = Array.from({ length: 25 }, (_, n) => `http://a.com/${n}`)
  const recent = [...urls, 'http://a.com/20'].reduce<ReturnType<typeof withRecent>>(
    (kept, url) => withRecent(kept, request(url)),
    [],
  )
  expect(recent.map(({ url }) => url)).toEqual([
    'http://a.com/20',
    'http://a.com/24',
    'http://a.com/23',
    'http://a.com/22',
    'http://a.com/21',
    ...urls.slice(5, 20).reverse(),
  ])
})
