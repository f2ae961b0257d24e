// The shared reference material beside the checkout: recordings, corpus, seed cases. Tests read it where it is.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The absolute path of something in `../shared`, or undefined (with a line `not run: NAME` on stdout) where it is not there. */
export function sharedPath(path: string, testName: string): string | undefined {
  const absolute = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
  if (existsSync(absolute)) return absolute
  process.stdout.write(`not run: ${testName}\n`)
  return undefined
}
