// Recorded configurations: whatever Istio and Envoy sent on must have a lit way in the picture.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { refKey } from '../base/source.ts'
import type { Recording } from '../conformance/recording.ts'
import { parseLine } from '../conformance/recording.ts'
import { compile } from '../engine/compile/compile.ts'
import type { Decision } from '../engine/decision.ts'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import { readProject } from '../engine/readProject.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import { selects } from '../istio/labels.ts'
import type { Resource } from '../istio/resource.ts'
import { buildGraph } from './buildGraph.ts'
import type { Graph, LivePath } from './graph.ts'
import { endOf } from './liveEdges.ts'
import { livePath } from './livePath.ts'

/** Evenly spread over a file. */
const some = <Item>(items: readonly Item[]): readonly Item[] =>
  items.filter((_, index) => index % Math.ceil(items.length / 40) === 0)

const recordings = (family: string): readonly Recording[] =>
  gunzipSync(readFileSync(new URL(`../conformance/fixtures/${family}.jsonl.gz`, import.meta.url)))
    .toString('utf8')
    .split('\n')
    // Where documents were rejected, the answers are those of the others.
    .filter((line) => line !== '' && !/"(schema|webhook)":/.test(line))
    .map(parseLine)
    .filter((parsed): parsed is Recording => 'requests' in parsed)

const gatewaysOf = (resources: readonly Resource[], labels: Readonly<Record<string, string>>) =>
  resources.filter(({ kind, spec }) => kind === 'Gateway' && selects(spec.selector, labels)).map(({ ref }) => ref)

function drawn({ id, resources: text, proxies }: Recording) {
  const { resources } = readProject([{ name: `${id}.yaml`, text }])
  const configs = proxies.map(({ name, type, namespace, labels }) => {
    const gateways = type === 'gateway' ? gatewaysOf(resources, labels) : []
    const viewpoint: Viewpoint = { id: name, type, namespace, labels, assumed: false, gateways, because: [] }
    return { viewpoint, config: compile(resources, viewpoint) }
  })
  const asked = new Map(configs.map(({ viewpoint, config }) => [viewpoint.id, prepare(config)]))
  return { graph: buildGraph({ resources, assumptions: [], configs }), asked }
}

/** What the lit way lacks: its entry, what took the request, the cluster where it ended. */
function missing(graph: Graph, live: LivePath, { trace }: Decision, cluster: string): readonly string[] {
  const lit = graph.nodes.filter(({ id }) => live.nodes.includes(id))
  const listed = lit.flatMap((node) => (node.type === 'apart' ? node.rows : []))
  const { node: end } = endOf(cluster)
  const ends = [...lit, ...listed].some(({ id }) => id === end && (live.nodes.includes(id) || live.rows.includes(id)))
  const rules = graph.nodes.flatMap((node) => (node.type === 'virtualHost' ? node.rows : []))
  const unrouted = lit.flatMap((node) => (node.type === 'unrouted' ? node.rows : []))
  const source = rules.find(({ id }) => id === live.rule)?.source
  const from = trace.find(({ stage }) => stage === 'response')?.from
  const isHttp = trace.some(({ stage }) => stage === 'route')
  const goesByItself = unrouted.some(({ id }) => live.rows.includes(id))
  const isRule = from !== undefined && rules.some((row) => refKey(row.source) === refKey(from))
  const took = isHttp
    ? isRule
      ? source !== undefined && refKey(source) === refKey(from)
      : goesByItself
    : goesByItself || source !== undefined || live.otherwise !== undefined
  return [
    ...(lit.some(({ type }) => type === 'gateway' || type === 'mesh') ? [] : ['entry']),
    ...(took ? [] : ['rule']),
    ...(ends ? [] : ['destination']),
  ]
}

describe.each(['sidecar-http', 'opaque', 'gateway-multi', 'delegates', 'wide'])('%s', (family) => {
  test('every request that was sent on is lit from its entry to its destination', () => {
    const dark: string[] = []
    let seen = 0
    for (const recording of some(recordings(family))) {
      const { graph, asked } = drawn(recording)
      for (const { id, proxy, request, expect: recorded } of recording.requests) {
        const prepared = asked.get(proxy)
        if (recorded.outcome !== 'upstream' || prepared === undefined) continue
        const decision = match(prepared, { address: '10.11.12.13', ...request })
        const lacks = missing(graph, livePath(graph, proxy, decision), decision, recorded.cluster ?? '')
        seen += 1
        if (lacks.length > 0) dark.push(`${recording.id} ${id} ${lacks} ${recorded.cluster}`)
      }
    }
    expect(dark).toEqual([])
    expect(seen).toBeGreaterThan(100)
  })
})
