import { expect, test } from 'vitest'
import { document } from '../../testing/compiled.ts'
import { behindGateway, proofFindings, proofLines } from '../../testing/proofs.ts'

/** The codes of this check. */
const DEAD = ['RW0101', 'RW0103', 'RW0104', 'RW0105', 'RW0106'] as const

const WEB = 'route: [{destination: {host: web}}]'

test('a rule that earlier ones take everything from names them', () => {
  const text = behindGateway(
    `[{match: [{uri: {prefix: /a}, headers: {x: {}}}], ${WEB}}, {match: [{uri: {prefix: /a}, withoutHeaders: {x: {}}}], ${WEB}}, {name: late, match: [{uri: {exact: /a/b}}], ${WEB}}]`,
  )
  const [found] = proofFindings(text)
  expect(found?.detail).toEqual({
    code: 'RW0101',
    rule: { virtualService: 'default/vs', kind: 'http', number: 3, match: undefined, name: 'late' },
    by: [
      { virtualService: 'default/vs', kind: 'http', number: 1, match: undefined, name: '' },
      { virtualService: 'default/vs', kind: 'http', number: 2, match: undefined, name: '' },
    ],
  })
  expect(found?.at.path).toEqual(['spec', 'http', 2, 'match', 0])
  expect(found?.related.map(({ path }) => path[2])).toEqual([0, 1])
})

test('what istiod leaves out behind a rule that takes everything is dead', () => {
  const text = behindGateway(`[{${WEB}}, {match: [{uri: {prefix: /a}}, {uri: {prefix: /b}}], ${WEB}}]`)
  expect(proofLines(text, DEAD)).toEqual(['RW0101 error 1/spec/http/1/match/0', 'RW0101 error 1/spec/http/1/match/1'])
})

test('a condition that no request fulfils', () => {
  const text = behindGateway(
    `[{match: [{uri: {exact: "/a?b=c"}}, {method: {exact: get}}, {uri: {prefix: /a}}], ${WEB}}]`,
  )
  expect(proofFindings(text).flatMap(({ detail }) => (detail.code === 'RW0103' ? [detail.field.type] : []))).toEqual([
    'path',
    'method',
  ])
})

test('a match for a port, gateway or source that no proxy has', () => {
  const text = behindGateway(
    `[{match: [{port: 81}, {gateways: [other]}, {uri: {prefix: /a}}], ${WEB}}, {match: [{sourceLabels: {app: x}}], ${WEB}}]`,
  )
  expect(proofLines(text, DEAD)).toEqual([
    'RW0104 warning 1/spec/http/0/match/0',
    'RW0104 warning 1/spec/http/0/match/1',
    'RW0104 warning 1/spec/http/1/match/0',
  ])
})

test('a rule that is reached on one host and dead on another', () => {
  const text =
    behindGateway(`[{match: [{uri: {prefix: /a}}], ${WEB}}]`) +
    document(
      'VirtualService',
      'ws',
      `{hosts: [a.com, b.com], gateways: [gw], http: [{match: [{uri: {prefix: /a/b}}], ${WEB}}]}`,
    )
  expect(proofLines(text, DEAD)).toEqual(['RW0105 info 4/spec/http/0/match/0'])
})

test('what is not decided is said', () => {
  const text = behindGateway(`[{match: [{headers: {x-request-id: {exact: v}}}], ${WEB}}]`)
  expect(proofFindings(text).map(({ detail }) => detail)).toEqual([
    expect.objectContaining({
      code: 'RW0106',
      doubts: [{ type: 'condition', field: { type: 'header', name: 'x-request-id' } }],
    }),
  ])
})

test('rules of a delegate are proved under the root that delegates to it', () => {
  const text =
    behindGateway('[{match: [{uri: {prefix: /a}}], delegate: {name: part}}]') +
    document(
      'VirtualService',
      'part',
      `{http: [{match: [{uri: {prefix: /a/b}}], ${WEB}}, {match: [{uri: {exact: /a/b/c}}], ${WEB}}]}`,
    )
  expect(proofLines(text, DEAD)).toEqual(['RW0101 error 4/spec/http/1/match/0'])
})

test('an HTTP server that redirects to HTTPS makes no rule dead', () => {
  const server = '{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"], tls: {httpsRedirect: true}}'
  const text =
    document('Gateway', 'gw', `{selector: {istio: ingressgateway}, servers: [${server}]}`) +
    document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], http: [{${WEB}}]}`)
  expect(proofLines(text, DEAD)).toEqual([])
})
