// Recordings of Istio and Envoy: what they sent to a route or a filter chain was never called dead, and nearly all are decided.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parseLine, type Recording } from '../conformance/recording.ts'
import { compile } from '../engine/compile/compile.ts'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import { walk } from '../engine/match/walk.ts'
import { readProject } from '../engine/readProject.ts'
import { proveChains } from './chains/proveChains.ts'
import { createLanguages } from './languages.ts'
import { proveConfig } from './proveConfig.ts'

const recordings = (family: string): readonly Recording[] =>
  gunzipSync(readFileSync(new URL(`../conformance/fixtures/${family}.jsonl.gz`, import.meta.url)))
    .toString('utf8')
    .split('\n')
    // Where documents were rejected, the answers are those of the others.
    .filter((line) => line !== '' && !/"(schema|webhook)":/.test(line))
    .map(parseLine)
    .filter((parsed): parsed is Recording => 'requests' in parsed)

test('no recorded request contradicts a proof, every witness lands, and at most 5% of the routes are undecided', () => {
  const languages = createLanguages()
  const counts = { routes: 0, undecided: 0, requests: 0 }
  for (const { id, resources: text, proxies, requests } of ['gateway-http', 'delegates', 'lone'].flatMap(recordings)) {
    const { resources } = readProject([{ name: `${id}.yaml`, text }])
    for (const proxy of proxies) {
      const prepared = prepare(compile(resources, proxy))
      const proofs = [...proveConfig(prepared, languages)].flat()
      const states = new Map(proofs.map((one) => [`${one.host.virtualHost.name} ${one.index}`, one.proof.state]))
      for (const { host, index, proof } of proofs) {
        counts.routes += 1
        if (proof.state === 'undecided') counts.undecided += 1
        if (proof.state !== 'reachable') continue
        const { virtualHost, routeIndex } = match(prepared, proof.request).answers[0] ?? {}
        expect([virtualHost, routeIndex], id).toEqual([host.virtualHost.name, index])
      }
      for (const { id: request, proxy: asked, expect: answer } of requests) {
        if (asked !== proxy.name || answer.routeIndex === undefined) continue
        counts.requests += 1
        expect(['reachable', 'undecided'], request).toContain(states.get(`${answer.virtualHost} ${answer.routeIndex}`))
      }
    }
  }
  expect(counts.requests).toBeGreaterThan(500)
  expect(counts.routes).toBeGreaterThan(500)
  expect(counts.undecided / counts.routes).toBeLessThanOrEqual(0.05)
})

test('no recorded connection contradicts a proof, every witness lands, and at most 5% of the filter chains are undecided', () => {
  const counts = { chains: 0, undecided: 0, connections: 0 }
  for (const { id, resources: text, proxies, requests } of recordings('opaque')) {
    const { resources } = readProject([{ name: `${id}.yaml`, text }])
    for (const proxy of proxies) {
      const prepared = prepare(compile(resources, proxy))
      const proofs = [...proveChains(prepared, proxy.type)]
      for (const { chain, proof } of proofs) {
        counts.chains += 1
        if (proof.state === 'undecided') counts.undecided += 1
        if (proof.state !== 'reachable') continue
        const way = walk(prepared, proof.request)
        expect(way.type === 'tcp' && way.chain, id).toBe(chain)
      }
      for (const { id: request, proxy: asked, request: sent, expect: answer } of requests) {
        if (asked !== proxy.name || answer.destinations === undefined) continue
        const way = walk(prepared, sent)
        const taken = proofs.find(({ chain }) => 'chain' in way && way.chain === chain)
        if (way.type !== 'tcp' || taken === undefined) continue
        counts.connections += 1
        // Where Envoy really sent it.
        expect(way.target.clusters.map(({ cluster }) => cluster)).toEqual(answer.destinations.map((one) => one.cluster))
        expect(['reachable', 'undecided'], request).toContain(taken.proof.state)
      }
    }
  }
  expect(counts.connections).toBeGreaterThan(40)
  expect(counts.chains).toBeGreaterThan(60)
  expect(counts.undecided / counts.chains).toBeLessThanOrEqual(0.05)
})
