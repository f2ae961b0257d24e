// `npm run bench`: what reading, compiling and matching cost, as ratios to js-yaml's loadAll of the same text, which every
// machine has at hand. Writes docs/bench.md. With --short: the small size once, failing at three times the limit.

import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { loadAll } from 'js-yaml'
import { compile } from '../../src/engine/compile/compile.ts'
import { match } from '../../src/engine/match/match.ts'
import { prepare } from '../../src/engine/match/prepare.ts'
import type { TestRequest } from '../../src/engine/request.ts'
import { decodeDocument } from '../../src/istio/decode.ts'
import { bundle } from './bundle.ts'

const ROUNDS = 9
const DECISIONS = 2_000
const WARM_UP = 20
/** Of decoding; compiling is not down to its goal yet, so it is only shown. */
const LIMIT = 0.5
const GOAL = 0.3

type Figures = Readonly<{ kilobytes: number; load: number; decode: number; compile: number; decisions: number }>

function milliseconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const NEEDS = { writtenAt: () => undefined, readYaml: () => undefined }

const decodeAll = (values: readonly unknown[]) =>
  values.flatMap(
    (value, document) => decodeDocument(value, { file: 'bundle.yaml', document, path: [] }, NEEDS).resources,
  )

const requestTo = (application: number): TestRequest => ({
  protocol: 'HTTP',
  port: 80,
  host: `app-${application}.example.com`,
  method: 'GET',
  path: application % 2 === 0 ? '/api/orders?page=2' : '/v2/orders',
  headers: [['x-canary', application % 3 === 0 ? 'always' : 'never']],
})

/** Medians over interleaved rounds, so that a busy moment of the machine hits all of them alike. */
function measure(virtualServices: number): Figures {
  const text = bundle(virtualServices)
  const proxy = { type: 'gateway', namespace: 'istio-system', labels: { istio: 'ingressgateway' } } as const
  const values: unknown[] = loadAll(text)
  const resources = decodeAll(values)
  const prepared = prepare(compile(resources, proxy))
  for (let round = 0; round < WARM_UP; round += 1) {
    loadAll(text)
    decodeAll(values)
    compile(resources, proxy)
  }
  const times = { load: [] as number[], decode: [] as number[], compile: [] as number[], match: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.load.push(milliseconds(() => loadAll(text)))
    times.decode.push(milliseconds(() => decodeAll(values)))
    times.compile.push(milliseconds(() => compile(resources, proxy)))
    times.match.push(
      milliseconds(() => {
        for (let n = 0; n < DECISIONS; n += 1) match(prepared, requestTo((n % virtualServices) + 1))
      }),
    )
  }
  const load = median(times.load)
  return {
    kilobytes: Math.round(text.length / 1024),
    load,
    decode: median(times.decode) / load,
    compile: median(times.compile) / load,
    decisions: Math.round((DECISIONS / median(times.match)) * 1000),
  }
}

const row = (virtualServices: number, { kilobytes, load, decode, compile: compiled, decisions }: Figures): string =>
  `| ${virtualServices} | ${kilobytes} KB | ${load.toFixed(0)} ms | ${decode.toFixed(2)} | ${compiled.toFixed(2)} | ${decisions} |`

function report(rows: readonly string[]): string {
  const [cpu] = cpus()
  return `# What reading, compiling and matching cost

Written by \`npm run bench\` on ${cpus().length} × ${cpu?.model ?? 'an unnamed processor'}, Node ${process.versions.node}. Times depend on the machine; the ratios hardly do.
Decoding (values to resources) and compiling (resources to one gateway's configuration) are given in units of js-yaml's \`loadAll\` of the
same text: medians of ${ROUNDS} interleaved rounds after ${WARM_UP} to warm up. Decoding is limited to ${LIMIT}, and \`npm test\` fails at three times
that; the goal for compiling is ${GOAL}.
A decision includes its whole trace.

| virtual services | text | loadAll | decode | compile | decisions/s |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

if (process.argv.includes('--short')) {
  const figures = measure(100)
  process.stdout.write(`${row(100, figures)}\n`)
  if (figures.decode > 3 * LIMIT) {
    process.stdout.write(`decoding is over three times its limit of ${LIMIT}\n`)
    process.exitCode = 1
  }
} else {
  const text = report([100, 1_000].map((size) => row(size, measure(size))))
  writeFileSync('docs/bench.md', text)
  process.stdout.write(text)
}
