import { expect, test } from 'vitest'
import { match } from '../engine/match/match.ts'
import { gatewayWith, get } from '../testing/gateway.ts'
import { configRows } from './configTable.ts'
import { takenRows } from './takenRows.ts'

const prepared = gatewayWith(`
- match: [{uri: {prefix: /split}}]
  route: [{destination: {host: web}, weight: 1}, {destination: {host: api}, weight: 1}]
- match: [{uri: {prefix: /web}}, {uri: {prefix: /www}}]
  route: [{destination: {host: web}}]
`)

/** The rows of all tables that a request takes, each as its cells. */
function taken(request: ReturnType<typeof get>): readonly string[] {
  const ids = new Set(takenRows(prepared.config, match(prepared, request)))
  return (['listeners', 'routes', 'clusters'] as const).flatMap((kind) =>
    configRows(prepared.config, kind, [])
      .filter(({ id }) => ids.has(id))
      .map(({ cells }) => cells.map(({ text }) => text).join(' ')),
  )
}

test('a request takes its filter chain, its route and the cluster', () => {
  expect(taken(get('/www'))).toEqual([
    '0.0.0.0 80 ALL Route: http.80',
    'http.80 a.com:80 a.com /www* routes.default',
    'web.default.svc.cluster.local 80 - outbound EDS ',
  ])
})

test('the same over TLS takes those of the other listener', () => {
  expect(taken(get('/web', { protocol: 'HTTPS', port: 443, sni: 'a.com' })).slice(0, 2)).toEqual([
    '0.0.0.0 443 SNI: a.com Route: https.443.https.gw.default',
    'https.443.https.gw.default a.com:443 a.com /web* routes.default',
  ])
})

test('a split takes every cluster that chance may pick', () => {
  expect(taken(get('/split')).slice(2)).toHaveLength(2)
})

test('a request that no route takes has its filter chain alone', () => {
  expect(taken(get('/other'))).toEqual(['0.0.0.0 80 ALL Route: http.80'])
})

test('a port that nothing listens on takes no row', () => {
  expect(taken(get('/', { port: 81 }))).toEqual([])
})
