import type { LintRow } from '../lint.ts'

/** The rows as they are. */
export const jsonLines = (rows: readonly LintRow[]): readonly string[] => [JSON.stringify(rows, undefined, 2)]
