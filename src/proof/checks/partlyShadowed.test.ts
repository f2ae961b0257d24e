import { expect, test } from 'vitest'
import { behindGateway, proofFindings, proofLines } from '../../testing/proofs.ts'

const WEB = 'route: [{destination: {host: web}}]'

test('a wider path with a method takes a part of a longer one, with a request for either side', () => {
  const [found] = proofFindings(
    behindGateway(
      `[{match: [{uri: {prefix: /api}, method: {exact: GET}}], ${WEB}}, {match: [{uri: {prefix: /api/v1}}], ${WEB}}]`,
    ),
  )
  expect(found?.detail).toMatchObject({
    code: 'RW0102',
    request: { method: 'GET', path: '/api/v1' },
    left: { method: 'POST', path: '/api/v1' },
  })
})

test.each([
  ['the earlier path is the narrower one', '{uri: {prefix: /api/v1}, method: {exact: GET}}', '{uri: {prefix: /api}}'],
  ['both have the same path', '{uri: {prefix: /api}, method: {exact: GET}}', '{uri: {prefix: /api}}'],
  ['the earlier one has no path', '{headers: {x: {exact: v}}}', '{uri: {prefix: /api}}'],
])('nothing is said where %s', (_, first, second) => {
  expect(proofLines(behindGateway(`[{match: [${first}], ${WEB}}, {match: [${second}], ${WEB}}]`), ['RW0102'])).toEqual(
    [],
  )
})
