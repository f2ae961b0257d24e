// `npm run bench`: what reading, compiling and matching cost, as ratios to js-yaml's loadAll of the same text, which every
// machine has at hand. Writes docs/bench.md. With --short: the small size once, failing at three times the limits.

import { writeFileSync } from 'node:fs'
import { measureBundle, measureDecisions, measureLint } from './measure.ts'
import { LIMITS, RATES, ratesRow, report, row } from './report.ts'

const TOLERANCE = 3

function failures(
  figures: Readonly<Record<string, number>>,
  rates: Readonly<Record<string, number>>,
): readonly string[] {
  return [
    ...Object.entries(LIMITS).flatMap(([name, limit]) =>
      (figures[name] ?? 0) > TOLERANCE * limit ? [`${name} is over ${TOLERANCE} times its limit of ${limit}`] : [],
    ),
    ...Object.entries(RATES).flatMap(([name, limit]) =>
      TOLERANCE * (rates[name] ?? 0) < limit ? [`${name}: under a third of ${limit} decisions a second`] : [],
    ),
  ]
}

if (process.argv.includes('--short')) {
  const figures = measureBundle(100, 20)
  const lint = measureLint(100, 5)
  const rates = measureDecisions()
  process.stdout.write(`${row(figures)}\nlint ${lint.toFixed(1)}\n${ratesRow(rates)}\n`)
  const failed = failures({ ...figures, lint }, rates)
  process.stdout.write(failed.map((line) => `${line}\n`).join(''))
  process.exitCode = failed.length > 0 ? 1 : 0
} else {
  const figures = [measureBundle(100, 20), measureBundle(1_000, 20), measureBundle(10_000, 3)]
  const lint = [100, 1_000].map((virtualServices) => [virtualServices, measureLint(virtualServices, 3)] as const)
  const text = report(figures, measureDecisions(), lint)
  writeFileSync('docs/bench.md', text)
  process.stdout.write(text)
}
