import { cpus } from 'node:os'
import type { Figures, measureDecisions } from './measure.ts'

/** At most this many loadAlls of the same text; `heap`: bytes for each byte of text. */
export const LIMITS = { decode: 0.5, compile: 0.3, recompile: 0.015, heap: 12, lint: 10 } as const
/** At least this many decisions a second. */
export const RATES = { decide: 20_000, match: 2_000, regex: 1_000 } as const

type Rates = ReturnType<typeof measureDecisions>

export const row = ({
  virtualServices,
  kilobytes,
  load,
  decode,
  compile,
  clusters,
  recompile,
  heap,
}: Figures): string =>
  `| ${virtualServices} | ${kilobytes} KB | ${load.toFixed(0)} ms | ${decode.toFixed(2)} | ${compile.toFixed(2)} | ${clusters.toFixed(2)} | ${recompile.toFixed(4)} | ${heap.toFixed(1)} |`

export const ratesRow = ({ decide, match, regex }: Rates): string => `| ${decide} | ${match} | ${regex} |`

/** The page `docs/bench.md`. */
export function report(
  figures: readonly Figures[],
  rates: Rates,
  lint: readonly (readonly [virtualServices: number, ratio: number])[],
): string {
  const [cpu] = cpus()
  return `# What reading, compiling and matching cost

Written by \`npm run bench\` on ${cpus().length} × ${cpu?.model ?? 'an unnamed processor'}, Node ${process.versions.node}. Times depend on the machine; the ratios hardly do.

## A project

Decoding (values to resources), compiling (resources to the configuration of a gateway that serves them all) and compiling again
after one virtual service changed are given in units of js-yaml's \`loadAll\` of the same text: medians of 9 rounds that take turns,
after warming up, garbage collected in between. Each virtual service has a host and 5 routes, a Service and a DestinationRule.
The clusters of a service are made when one of them is asked for: what all of them cost stands apart. Memory is what the documents
and the configuration keep, in bytes for each byte of text, all clusters included.

| virtual services | text | loadAll | decode | compile | clusters | compile again | memory |
|---|---|---|---|---|---|---|---|
${figures.map(row).join('\n')}
| limit | | | ${LIMITS.decode} | ${LIMITS.compile} | | ${LIMITS.recompile} | ${LIMITS.heap} |

## Linting

\`routewright lint\` with every judge and all proofs, reading included, in the same units.

| virtual services | lint |
|---|---|
${lint.map(([virtualServices, ratio]) => `| ${virtualServices} | ${ratio.toFixed(1)} |`).join('\n')}
| limit | ${LIMITS.lint} |

## A decision

Decisions a second of requests that only the last of 300 routes of a host takes: by prefix and exact path, every third with a
header, without and with the whole trace; and by regex.

| without trace | with trace | regex |
|---|---|---|
${ratesRow(rates)}
| ≥ ${RATES.decide} | ≥ ${RATES.match} | ≥ ${RATES.regex} |

\`npm test\` measures the small size alone, and fails at three times a limit.
`
}
