// @ts-check
// `npm run bench:page`: the timings of the built page, held to their limits themselves (`npm test` allows three times as much).

import { spawnSync } from 'node:child_process'
import { ensureChromium } from './lib/chromium.mjs'
import { root } from './lib/dependencies.mjs'

const env = { ...process.env, TIMING_SLACK: '1', CHROMIUM_PATH: ensureChromium() ?? '' }
const bin = `${root}node_modules/.bin`
const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
  spawnSync(`${bin}/${program}`, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1

process.exitCode =
  run('vite', ['build', '--logLevel', 'warn']) || run('playwright', ['test', '--project=timings', '--reporter=line'])
