// The clusters a proxy has, and the DestinationRule each obeys, against the recordings.

import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Cluster } from '../../envoy/cluster.ts'
import { clusterJson } from '../../envoy/clusterJson.ts'
import type { Resource } from '../../istio/resource.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { sharedPath } from '../../testing/shared.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import { compile } from './compile.ts'

type Share = Readonly<{ cluster: string; missing?: true }>
type Row = Readonly<{
  id: string
  resources: string
  proxies: readonly (MeshProxy & Readonly<{ name: string }>)[]
  admission?: readonly Readonly<{
    kind: string
    namespace: string
    name: string
    schema?: unknown
    webhook?: unknown
  }>[]
  requests: readonly Readonly<{
    id: string
    proxy: string
    expect: Readonly<{ destinations?: readonly Share[]; mirrors?: readonly Share[] }>
  }>[]
  clusters?: Readonly<Record<string, readonly Readonly<{ name: string; destination_rule: string }>[]>>
}>

function rowsOf(family: string): readonly Row[] {
  const path = sharedPath(`conformance/routing/${family}.jsonl`, `recorded clusters, ${family}`)
  if (path === undefined) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The resources that the API server took. */
function admitted({ resources, admission = [] }: Row): readonly Resource[] {
  const refused = admission.filter(({ schema, webhook }) => schema !== undefined || webhook !== undefined)
  return resourcesOf(resources).filter(
    ({ kind, metadata }) =>
      !refused.some(
        (document) =>
          document.kind === kind && document.name === metadata.name && document.namespace === metadata.namespace,
      ),
  )
}

describe.each([
  'gateway-http',
  'gateway-multi',
  'sidecar-http',
  'lone',
  'cors',
  'delegates',
  'opaque',
  'seeds',
  'wide',
])('%s', (family) => {
  const rows = rowsOf(family)
  test.skipIf(rows.length === 0)('a destination lacks a cluster exactly where the recorded proxy lacked it', () => {
    const different = rows.flatMap((row) => {
      const resources = admitted(row)
      return row.proxies.flatMap((proxy) => {
        const { clusters } = compile(resources, proxy)
        return row.requests
          .filter((request) => request.proxy === proxy.name)
          .flatMap(({ id, expect: { destinations = [], mirrors = [] } }) =>
            [...destinations, ...mirrors]
              .filter(({ cluster, missing = false }) => missing === clusters.has(cluster))
              .map(({ cluster }) => `${row.id} ${id} ${cluster}`),
          )
      })
    })
    expect(different).toEqual([])
  })
})

describe('policies', () => {
  const rows = rowsOf('policies')
  test.skipIf(rows.length === 0)('all recorded clusters and no others, field by field', () => {
    const different = rows.flatMap((row) => {
      const resources = admitted(row)
      return row.proxies.flatMap((proxy) => {
        const { clusters } = compile(resources, proxy)
        const ours = [...clusters.values()].filter(({ name }) => name.startsWith('outbound|'))
        const recorded = row.clusters?.[proxy.name] ?? []
        expect(ours.map(({ name }) => name).sort()).toEqual(recorded.map(({ name }) => name).sort())
        return recorded.flatMap((cluster) => {
          const own = clusters.get(cluster.name)
          const json = own && { ...clusterJson(own), subset: own.subset, destination_rule: rulePath(own, resources) }
          return isDeepStrictEqual(json, cluster) ? [] : [`${row.id} ${proxy.name} ${cluster.name}`]
        })
      })
    })
    expect(different).toEqual([])
  })
})

function rulePath({ destinationRule }: Cluster, resources: readonly Resource[]): string {
  const rule = resources.find(({ ref }) => ref === destinationRule)
  if (rule === undefined) return ''
  return `/apis/networking.istio.io/v1/namespaces/${rule.metadata.namespace}/destination-rule/${rule.metadata.name}`
}
