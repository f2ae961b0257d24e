import type { CodePage } from '../i18n/codePages/codePage.ts'
import type { LintRow } from './lint.ts'
import type { LintOptions } from './lintArguments.ts'
import { githubLines } from './lintFormats/github.ts'
import { jsonLines } from './lintFormats/json.ts'
import { junitLines } from './lintFormats/junit.ts'
import { sarifLines } from './lintFormats/sarif.ts'
import { textLines } from './lintFormats/text.ts'

const RANKS = { none: 0, error: 1, warning: 2, info: 3 } as const

/** The lines to print, and whether something is at the threshold or above; only SARIF has a place for what is ignored. */
export function lintOutput(
  all: readonly LintRow[],
  files: readonly string[],
  { output, failOn }: LintOptions,
  about: Readonly<{ version: string; pages: ReadonlyMap<string, CodePage> }>,
): Readonly<{ lines: readonly string[]; fails: boolean }> {
  const rows = all.filter(({ ignoredBy }) => ignoredBy === undefined)
  const failing = ({ severity }: LintRow): boolean => RANKS[severity] <= RANKS[failOn]
  return { lines: linesOf(), fails: rows.some(failing) }

  function linesOf(): readonly string[] {
    switch (output) {
      case 'text':
        return textLines(rows)
      case 'json':
        return jsonLines(rows)
      case 'sarif':
        return sarifLines(all, about.pages, about.version)
      case 'junit':
        return junitLines(rows, files, failing)
      case 'github':
        return githubLines(rows)
    }
  }
}
