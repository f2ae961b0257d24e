import { expect, test } from 'vitest'
import { document, gateway, service } from '../../testing/compiled.ts'
import { behindGateway, proofLines } from '../../testing/proofs.ts'

const PASSTHROUGH = '{port: {number: 443, name: tls, protocol: TLS}, hosts: ["*.a.com"], tls: {mode: PASSTHROUGH}}'
const TCP = '{port: {number: 9000, name: tcp, protocol: TCP}, hosts: ["*"]}'
const HTTPS =
  '{port: {number: 443, name: https, protocol: HTTPS}, hosts: ["*"], tls: {mode: SIMPLE, credentialName: c}}'

const to = (host: string) => `route: [{destination: {host: ${host}, port: {number: 443}}}]`
const names = (...sni: readonly string[]) =>
  `{match: [${sni.map((one) => `{sniHosts: [${one}]}`).join()}], ${to('web')}}`
const withRules = (server: string, spec: string): string =>
  gateway(`[${server}]`) +
  document('VirtualService', 'vs', `{hosts: ["*.a.com"], gateways: [gw], ${spec}}`) +
  service('web', [443])

const CODES = ['RW0121', 'RW0114'] as const

test.each<readonly [string, string, readonly string[]]>([
  ['server names apart', withRules(PASSTHROUGH, `tls: [${names('x.a.com', 'y.a.com')}]`), []],
  [
    'a server name twice: the whole second match is lost',
    withRules(PASSTHROUGH, `tls: [${names('x.a.com')}, ${names('"y.a.com", x.a.com')}]`),
    ['RW0121 error 1/spec/tls/1/match/0'],
  ],
  [
    'a second rule for all of a port',
    withRules(TCP, `tcp: [{${to('web')}}, {${to('web')}}]`),
    ['RW0121 error 1/spec/tcp/1'],
  ],
  [
    'server names at a server that terminates TLS',
    withRules(HTTPS, `tls: [${names('x.a.com')}]`),
    ['RW0121 error 1/spec/tls/0/match/0'],
  ],
  ['a destination that is not there', withRules(TCP, `tcp: [{${to('none')}}]`), ['RW0114 error 1/spec/tcp/0/route/0']],
  [
    'in the mesh, where the port may be elsewhere',
    document('VirtualService', 'vs', `{hosts: [b], tls: [${names('b')}]}`),
    [],
  ],
])('%s', (_, text, expected) => {
  expect(proofLines(text, CODES)).toEqual(expected)
})

const delegating = behindGateway(
  '[{match: [{uri: {prefix: /a}}], delegate: {name: part}}, {route: [{destination: {host: web}}]}]',
)
const part = (spec: string) => document('VirtualService', 'part', spec)
const WEB = 'route: [{destination: {host: web}}]'

test.each<readonly [string, string, readonly string[]]>([
  ['a delegate that fits', delegating + part(`{http: [{match: [{uri: {prefix: /a/b}}], ${WEB}}]}`), []],
  ['no delegate', delegating, ['RW0122 error 1/spec/http/0/delegate']],
  [
    'a delegate with hosts',
    delegating + part(`{hosts: [b.com], http: [{${WEB}}]}`),
    ['RW0122 error 1/spec/http/0/delegate'],
  ],
  [
    'a delegate for others',
    delegating + part(`{exportTo: [other], http: [{${WEB}}]}`),
    ['RW0122 error 1/spec/http/0/delegate'],
  ],
  [
    'a rule of the delegate for another path',
    delegating + part(`{http: [{match: [{uri: {prefix: /b}}], ${WEB}}, {match: [{uri: {prefix: /a/b}}], ${WEB}}]}`),
    ['RW0122 error 4/spec/http/0'],
  ],
  ['a delegate of nobody', part(`{http: [{${WEB}}]}`), ['RW0123 warning 0/spec']],
])('%s', (_, text, expected) => {
  expect(proofLines(text, ['RW0104', 'RW0122', 'RW0123'])).toEqual(expected)
})
