// The rows against what istiod built: the same listeners, chains, virtual hosts, routes and clusters, told apart by their names.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseLine, type RecordedProxy, type Recording, type TableRecording } from '../conformance/recording.ts'
import { compile, readProject } from '../engine/index.ts'
import type { Resource } from '../istio/resource.ts'
import { configRows } from './configTable.ts'
import type { ConfigKind } from './table.ts'

const parsed = (family: string) =>
  gunzipSync(readFileSync(new URL(`../conformance/fixtures/${family}.jsonl.gz`, import.meta.url)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)

/** Evenly spread over a file. */
function some<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.floor(items.length / 20)
  return items.filter((_, index) => index % step === 0)
}

function cellsOf(recording: Recording | TableRecording, proxy: RecordedProxy, kind: ConfigKind) {
  const { id, resources: text } = recording
  const refused = 'admission' in recording ? recording.admission.filter(({ rejected }) => rejected) : []
  const isRefused = ({ kind: own, metadata: { name, namespace } }: Resource) =>
    refused.some((one) => one.kind === own && one.name === name && one.namespace === namespace)
  const resources = readProject([{ name: `${id}.yaml`, text }]).resources.filter((one) => !isRefused(one))
  const rows = configRows(compile(resources, proxy), kind, resources)
  return rows.map(({ cells }) => cells.map((cell) => cell.text))
}

type Items = readonly Readonly<Record<string, unknown>>[]
// The recorder writes lists of objects at these places.
const listAt = (value: Readonly<Record<string, unknown>>, key: string): Items => (value[key] ?? []) as Items

describe.each(['tables', 'tables-wide'])('%s', (family) => {
  const recordings = some(parsed(family)).filter((one): one is TableRecording => 'config' in one)

  test('are at least 20 configurations', () => {
    expect(recordings.length).toBeGreaterThanOrEqual(20)
  })

  test.each(recordings.map((recording) => [recording.id, recording] as const))('%s', (_, recording) => {
    for (const proxy of recording.proxies) {
      const { listeners, routes } = recording.config.get(proxy.name) ?? { listeners: [], routes: [] }
      const chains = listeners.flatMap((listener) =>
        [
          ...listAt(listener, 'filterChains'),
          ...(listener.defaultFilterChain === undefined ? [] : [listener.defaultFilterChain]),
        ].map((chain) => `${listener.address} ${listener.port} ${targetOf(chain)}`),
      )
      const listed = cellsOf(recording, proxy, 'listeners').map(
        ([address, port, , destination]) => `${address} ${port} ${destination}`,
      )
      expect(listed.toSorted()).toEqual(chains.toSorted())

      const recordedRoutes = routes.flatMap((configuration) =>
        listAt(configuration, 'virtual_hosts').flatMap((host) => {
          const paths = listAt(host, 'routes').map(({ match }) => pathOf(match))
          return (paths.length === 0 ? ['/*'] : paths).map((path) => `${configuration.name} ${host.name} ${path}`)
        }),
      )
      const routeRows = cellsOf(recording, proxy, 'routes').map(([name, host, , path]) => `${name} ${host} ${path}`)
      expect(routeRows.toSorted()).toEqual(recordedRoutes.toSorted())
    }
  })
})

/** The DESTINATION of a recorded chain. */
function targetOf(chain: unknown): string {
  const { http, tcp } = chain as Readonly<{ http?: string; tcp?: unknown }>
  if (http !== undefined) return `Route: ${http}`
  if (Array.isArray(tcp)) return `Cluster: ${tcp.map(({ cluster, weight }) => `${cluster} (${weight})`).join(', ')}`
  if (tcp === 'BlackHoleCluster') return 'Non-HTTP/Non-TCP'
  return tcp === 'PassthroughCluster' ? tcp : `Cluster: ${String(tcp)}`
}

/** The MATCH of a recorded route. */
function pathOf(match: unknown): string {
  const { prefix, path, safe_regex } = match as Readonly<{
    prefix?: string
    path?: string
    safe_regex?: { regex: string }
  }>
  if (safe_regex !== undefined) return `regex ${safe_regex.regex}`
  return path ?? `${prefix}*`
}

const policies = some(parsed('policies')).filter((one): one is Recording => 'clusters' in one)

test.each(policies.map((recording) => [recording.id, recording] as const))('%s', (_, recording) => {
  for (const proxy of recording.proxies) {
    const recorded = (recording.clusters?.get(proxy.name) ?? []).map(({ name, type, destination_rule: rule }) => {
      const [direction, port, subset, host] = String(name).split('|')
      const [, , , , , namespace, , ruleName] = String(rule ?? '').split('/')
      const shown = ruleName === undefined ? '' : `${ruleName}.${namespace}`
      return [host, port, subset || '-', direction, type ?? 'STATIC', shown].join(' ')
    })
    const own = cellsOf(recording, proxy, 'clusters').filter(([, , , direction]) => direction !== '-')
    expect(own.map((cells) => cells.join(' ')).toSorted()).toEqual(recorded.toSorted())
  }
})
