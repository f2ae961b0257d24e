import { expect, test } from 'vitest'
import { allFindingsOf, document, said } from '../../testing/analysis.ts'

const entry = (hosts: string) =>
  document('ServiceEntry', 'e', `{hosts: ${hosts}, ports: [{number: 80, name: p, protocol: HTTP}], resolution: NONE}`)

test.each([
  ['nothing', entry('[b.com]'), []],
  ['an error', document('VirtualService', 'v', '{hosts: [a.com]}'), ['IST0106']],
  ['a warning', entry('["*b.com"]'), ['IST0133']],
])('where the webhook finds %s', (_, text, expected) => {
  const codes = ['IST0106', 'IST0133']
  expect(said(codes, text).map((line) => line.split(' ')[0])).toEqual(expected)
})

test('the message is Istio’s own', () => {
  const v = document('VirtualService', 'v', '{hosts: [a.com]}')
  expect(allFindingsOf(v)[0]?.detail).toEqual({
    code: 'IST0106',
    message: 'http, tcp or tls must be provided in virtual service',
  })
})
