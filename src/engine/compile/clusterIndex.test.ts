import { expect, test } from 'vitest'
import type { Cluster } from '../../envoy/cluster.ts'
import { clusterName } from '../../envoy/clusterName.ts'
import { ClusterIndex } from './clusterIndex.ts'
import { BLACK_HOLE } from './ownClusters.ts'

const cluster = (host: string, subset: string): Cluster => ({
  ...BLACK_HOLE,
  name: clusterName(80, subset, host),
  host,
  subset,
})

function index(hosts: readonly string[]) {
  const made: string[] = []
  const make = (host: string) => {
    made.push(host)
    return hosts.includes(host) ? [cluster(host, ''), cluster(host, 'v1')] : []
  }
  return { clusters: new ClusterIndex(() => hosts, make, [BLACK_HOLE]), made }
}

test('makes the clusters of the host that is asked for, once', () => {
  const { clusters, made } = index(['a', 'b'])
  expect(clusters.get('outbound|80|v1|a')).toMatchObject({ host: 'a', subset: 'v1' })
  expect(clusters.has('outbound|80||a')).toBe(true)
  expect(clusters.has('outbound|80|v2|a')).toBe(false)
  expect(clusters.has('outbound|81||a')).toBe(false)
  expect(made).toEqual(['a'])
  expect(clusters.has('outbound|80||c')).toBe(false)
  expect(clusters.has(BLACK_HOLE.name)).toBe(true)
  expect(clusters.has('UnknownService')).toBe(false)
})

test('lists all, as a map of the same clusters does', () => {
  const { clusters } = index(['a', 'b'])
  const all = [cluster('a', ''), cluster('a', 'v1'), cluster('b', ''), cluster('b', 'v1'), BLACK_HOLE]
  const map = new Map(all.map((each) => [each.name, each]))
  expect([...clusters]).toEqual([...map])
  expect([...clusters.keys()]).toEqual([...map.keys()])
  expect([...clusters.values()]).toEqual(all)
  expect(clusters.size).toBe(map.size)
  const seen: string[] = []
  clusters.forEach((_, name) => {
    seen.push(name)
  })
  expect(seen).toEqual([...map.keys()])
  // Compared by what is in it, as tests of whole configurations do.
  expect(clusters).toEqual(index(['a', 'b']).clusters)
  expect(clusters).not.toEqual(index(['a', 'c']).clusters)
})
