// @ts-check
// Finds a Chromium that starts, or gets one: Playwright's own download first, Debian's package where we are root.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { root } from './dependencies.mjs'

/** @param {string} path */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** @returns {string | undefined} the path of a Chromium that starts: CHROMIUM_PATH, one of the system, Playwright's */
export function findChromium() {
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const inPath = (process.env.PATH ?? '').split(':').flatMap((folder) => named.map((name) => `${folder}/${name}`))
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...inPath, chromium.executablePath()]
  return candidates.find((path) => path !== '' && existsSync(path) && starts(path))
}

/** @param {string} command @param {readonly string[]} args */
function tryToRun(command, args) {
  process.stdout.write(`Getting a Chromium: ${command} ${args.join(' ')}\n`)
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout: 300_000 }).status === 0
}

/** @returns {string | undefined} the path of a Chromium, installed now if there was none */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  tryToRun(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const downloaded = findChromium()
  if (downloaded || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return downloaded
  tryToRun('apt-get', ['update', '-qq'])
  tryToRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  return findChromium()
}
