// @ts-check
// `npm test`: every gate and every test, cheap ones first. All run even if one fails, but what needs the built page is left
// out if the build failed. Ends with one line `N passed, N failed`; a gate without tests of its own counts as one.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureDependencies, root } from './lib/dependencies.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

const results = `${root}test-results`
const bin = `${root}node_modules/.bin`
/** @type {string[]} */
const failures = []
const total = { passed: 0, failed: 0 }

/**
 * @param {string} path
 * @param {(report: any) => Counts} count
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function countReport(path, count, succeeded) {
  try {
    const counts = count(JSON.parse(readFileSync(path, 'utf8')))
    // A runner that fails without a failed test (an error between tests, no test found) is a failure of its own.
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/**
 * Runs one step with its output shown, and adds what it counts to the total.
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, report?: string, count?: (report: any) => Counts }} [options]
 * @returns {boolean} true if nothing failed
 */
function step(name, command, args, { env, report, count } = {}) {
  process.stdout.write(`\n== ${name}\n`)
  const started = Date.now()
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const succeeded = run.status === 0
  const counts =
    report && count ? countReport(report, count, succeeded) : { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 }
  total.passed += counts.passed
  total.failed += counts.failed
  if (counts.failed > 0) failures.push(name)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stdout.write(`-- ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)\n`)
  return counts.failed === 0
}

/** @param {string} name @param {string} reason */
function failWithoutRun(name, reason) {
  process.stdout.write(`\n== ${name}\n${reason}\n`)
  total.failed += 1
  failures.push(name)
}

/** @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report @returns {Counts} */
function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + brokenFiles.length,
  }
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report @returns {Counts} */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

ensureDependencies()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

step('lint and format', `${bin}/biome`, ['check'])
step('types', `${bin}/tsc`, ['--noEmit'])
step('purity', `${bin}/tsc`, ['--noEmit', '-p', 'tsconfig.engine.json'])
step('dead code', `${bin}/knip`, [])
step(
  'unit tests',
  `${bin}/vitest`,
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
  {
    report: `${results}/unit.json`,
    count: countVitest,
  },
)
if (step('build', `${bin}/vite`, ['build', '--logLevel', 'warn'])) {
  step('budgets', process.execPath, ['scripts/budgets.mjs'])
  step('bench', process.execPath, ['scripts/run-ts.mjs', 'scripts/bench/main.ts', '--short'])
  const { ensureChromium } = await import('./lib/chromium.mjs')
  const chromium = ensureChromium()
  if (chromium) {
    for (const project of ['stories', 'timings']) {
      const report = `${results}/${project}.json`
      step(`page ${project}`, `${bin}/playwright`, ['test', `--project=${project}`, '--reporter=line,json'], {
        env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        report,
        count: countPlaywright,
      })
    }
  } else failWithoutRun('page tests', 'No Chromium: install one, or name it in CHROMIUM_PATH.')
} else failWithoutRun('page tests', 'There is no built page to test.')

if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0
