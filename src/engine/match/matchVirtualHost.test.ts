import { expect, test } from 'vitest'
import type { RouteConfiguration, VirtualHost } from '../../envoy/routeConfiguration.ts'
import { createDomainTable, matchVirtualHost, parseDomain } from './matchVirtualHost.ts'

const host = (...domains: readonly string[]): VirtualHost => ({
  name: domains[0] ?? '',
  domains,
  requireTls: false,
  routes: [],
  from: undefined,
})

function chosen(virtualHosts: readonly VirtualHost[], authority: string, ignorePortInHostMatching = true) {
  const configuration: RouteConfiguration = { name: 'http.80', virtualHosts, ignorePortInHostMatching }
  const table = createDomainTable(virtualHosts.map(({ domains }) => ({ domains: domains.map(parseDomain) })))
  return matchVirtualHost(table, authority, configuration)?.match.domain
}

const many = [
  host('foo.com', 'foo*bar'),
  host('*.foo.com', '*-x.foo.com', '*.b.foo.com'),
  host('foo.*', 'foo.b.*'),
  host('*'),
]

test.each([
  ['FOO.com', 'foo.com'],
  ['foo.com:80', 'foo.com'],
  ['foo.com:', 'foo.com'],
  ['foo.com:abc', 'foo.com'],
  ['.foo.com', '*'],
  ['a.foo.com', '*.foo.com'],
  ['foo.b.foo.com', '*.b.foo.com'],
  ['a-x.foo.com', '*-x.foo.com'],
  ['-x.foo.com', '*.foo.com'],
  ['foo.com.', 'foo.*'],
  ['foo.b.z', 'foo.b.*'],
  ['foo*bar', 'foo*bar'],
  ['z.com', '*'],
])('%s is taken by %s', (authority, domain) => {
  expect(chosen(many, authority)).toBe(domain)
})

test('with ports compared, foo.com:80 is another host', () => {
  expect(chosen(many, 'foo.com:80', false)).toBe('foo.*')
})

test('a domain with a port takes nothing where ports are ignored', () => {
  expect(chosen([host('bar.com:8080'), host('*')], 'bar.com:8080')).toBe('*')
})

test('an IPv6 literal keeps its brackets', () => {
  expect(chosen([host('[::1]')], '[::1]:80')).toBe('[::1]')
})

test.each([
  ['z.com', [host('foo.com')], undefined],
  ['', [host('foo.com')], undefined],
  ['', [host('foo.com'), host('*')], undefined],
  ['', [host('*')], '*'],
] as const)('host %j among %j', (authority, hosts, domain) => {
  expect(chosen(hosts, authority)).toBe(domain)
})
