// Texts that the page tests paste.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A text of `e2e/fixtures`. */
export const fixtureText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8')
