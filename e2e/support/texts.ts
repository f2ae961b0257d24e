// Texts that the page tests paste.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A text of `e2e/fixtures`. */
export const fixtureText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8')

/** Replaces every placeholder `[name]` by its value. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`[${name}]`, value), text)
