// What is measured. Times are in units of js-yaml's `loadAll` of the same text, in the same process.

import { isDeepStrictEqual } from 'node:util'
import { load, loadAll } from 'js-yaml'
import { addresses } from '../../src/base/address.ts'
import { compile, createCompiler } from '../../src/engine/compile/compile.ts'
import { decide } from '../../src/engine/match/decide.ts'
import { match } from '../../src/engine/match/match.ts'
import { prepare } from '../../src/engine/match/prepare.ts'
import { readProject } from '../../src/engine/readProject.ts'
import type { TestRequest } from '../../src/engine/request.ts'
import { routeConfigurationJson } from '../../src/envoy/protobufJson.ts'
import type { ProxyConfig } from '../../src/envoy/proxyConfig.ts'
import { decodeDocument } from '../../src/istio/decode.ts'
import type { Resource } from '../../src/istio/resource.ts'
import { problemSteps } from '../../src/problems/findProblems.ts'
import { JUDGES } from '../../src/problems/problem.ts'
import { bundle, changedVirtualService, plainRoutes, regexRoutes } from './bundle.ts'
import { collectGarbage, interleaved, median } from './timing.ts'

const GATEWAY = { type: 'gateway', namespace: 'istio-system', labels: { istio: 'ingressgateway' } } as const
const RECOMPILES = 20

function decodeAll(values: readonly unknown[]): readonly Resource[] {
  const needs = { writtenAt: () => undefined, readYaml: load, addressOf: addresses() }
  return values.flatMap(
    (value, document) => decodeDocument(value, { file: 'bundle.yaml', document, path: [] }, needs).resources,
  )
}

export type Figures = Readonly<{
  virtualServices: number
  kilobytes: number
  /** Milliseconds. */
  load: number
  decode: number
  compile: number
  /** All clusters, which are made when they are asked for. */
  clusters: number
  recompile: number
  /** Bytes for each byte of text. */
  heap: number
}>

/** Decoding and compiling all of a bundle, compiling it again after one change, and the room it takes. */
export function measureBundle(virtualServices: number, warmUp: number): Figures {
  const text = bundle(virtualServices)
  const values: unknown[] = loadAll(text)
  const resources = decodeAll(values)
  const recompile = recompiler(resources, virtualServices)
  let compiled = compile(resources, GATEWAY)
  const times = interleaved(
    {
      load: () => loadAll(text),
      decode: () => decodeAll(values),
      compile: () => {
        compiled = compile(resources, GATEWAY)
      },
      // Those of `compiled` are made here, of the next one by the next round.
      clusters: () => [...compiled.clusters.values()],
      recompile: () => recompile(RECOMPILES),
    },
    warmUp,
  )
  const routes = [...compiled.routeConfigurations.values()]
    .flatMap(({ virtualHosts }) => virtualHosts)
    .reduce((sum, host) => sum + host.routes.length, 0)
  const written = JSON.stringify([...compiled.routeConfigurations.values()].map(routeConfigurationJson))
  if (routes !== 5 * virtualServices || written.length < text.length / 2) throw new Error(`${routes} routes were built`)
  return {
    virtualServices,
    kilobytes: Math.round(text.length / 1024),
    load: times.load,
    decode: times.decode / times.load,
    compile: times.compile / times.load,
    clusters: times.clusters / times.load,
    recompile: times.recompile / RECOMPILES / times.load,
    heap: median(Array.from({ length: 5 }, () => heapPerByte(text))),
  }
}

/** What linting a bundle with every judge takes, reading it included, in units of `loadAll`. */
export function measureLint(virtualServices: number, warmUp: number): number {
  const text = bundle(virtualServices)
  const files = [{ name: 'bundle.yaml', text }]
  let found = 0
  const times = interleaved(
    {
      load: () => loadAll(text),
      lint: () => {
        const steps = problemSteps(files, readProject(files), new Set(JUDGES))
        let step = steps.next()
        while (!step.done) step = steps.next()
        found = step.value.length
      },
    },
    warmUp,
  )
  // Each virtual service of the bundle has two prefixes with a slash at the end.
  if (found < 2 * virtualServices) throw new Error(`${found} problems were found`)
  return times.lint / times.load
}

/** Compiles after one virtual service, in the middle, changed; as many times as it is told to. */
function recompiler(resources: readonly Resource[], virtualServices: number): (times: number) => void {
  const n = Math.ceil(virtualServices / 2)
  const at = resources.findIndex(({ kind, metadata }) => kind === 'VirtualService' && metadata.name === `app-${n}`)
  const versions = ['4s', '5s'].map((timeout) =>
    resources.toSpliced(at, 1, ...decodeAll([load(changedVirtualService(n, timeout))])),
  )
  const compileNext = createCompiler()
  for (const version of [resources, ...versions]) {
    if (isDeepStrictEqual(whole(compileNext(version, GATEWAY)), whole(compile(version, GATEWAY)))) continue
    throw new Error('compiled again, it is not as compiled at once')
  }
  let turn = 0
  return (times) => {
    for (let n = 0; n < times; n += 1) {
      turn += 1
      compileNext(versions[turn % 2] ?? resources, GATEWAY)
    }
  }
}

/** With every cluster made. */
const whole = (config: ProxyConfig) => ({ ...config, clusters: [...config.clusters.values()] })

/** What a project and its compiled configuration keep in memory. */
function heapPerByte(text: string): number {
  const before = heapUsed()
  const project = readProject([{ name: 'bundle.yaml', text }])
  const config = compile(project.resources, GATEWAY)
  if (config.clusters.size === 0) throw new Error('no cluster was made')
  const used = heapUsed() - before
  // Both are still in use here, so that neither was collected.
  if (project.resources.length === 0 || config.listeners.length === 0) throw new Error('nothing was compiled')
  return used / Buffer.byteLength(text)
}

function heapUsed(): number {
  // What the first collection unlinks goes with the second.
  collectGarbage()
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const ROUTES = 300
const DECISIONS = 200
/** Rounds until the engine's code is compiled for good. */
const DECISION_WARM_UP = 20

/** Decisions a second, each taken by the last of very many routes. */
export function measureDecisions(): Readonly<{ decide: number; match: number; regex: number }> {
  const last = ROUTES - 1
  const plain = preparedOf(plainRoutes(ROUTES))
  const regex = preparedOf(regexRoutes(ROUTES))
  const asked = requestTo(`/team-${last}/orders`)
  const askedRegex = requestTo(`/team-${last}/orders/7`)
  for (const [prepared, request] of [
    [plain, asked],
    [regex, askedRegex],
  ] as const) {
    if (decide(prepared, request).answers[0]?.route !== `r${last}`) throw new Error('not the last route')
  }
  const times = interleaved(
    {
      decide: () => repeat(() => decide(plain, asked)),
      match: () => repeat(() => match(plain, asked)),
      regex: () => repeat(() => decide(regex, askedRegex)),
    },
    DECISION_WARM_UP,
  )
  const aSecond = (milliseconds: number): number => Math.round((DECISIONS / milliseconds) * 1000)
  return { decide: aSecond(times.decide), match: aSecond(times.match), regex: aSecond(times.regex) }
}

const preparedOf = (text: string) => prepare(compile(decodeAll(loadAll(text)), GATEWAY))

const requestTo = (path: string): TestRequest => ({
  protocol: 'HTTP',
  port: 80,
  host: 'many.example.com',
  method: 'GET',
  path,
  headers: [['x-canary', 'always']],
})

function repeat(work: () => unknown): void {
  for (let n = 0; n < DECISIONS; n += 1) work()
}
