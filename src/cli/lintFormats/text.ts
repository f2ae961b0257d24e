import { codesOf, type LintRow, wholeMessage } from '../lint.ts'

const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Info' } as const

export const placeText = ({ file, line, column }: Pick<LintRow, 'file' | 'line' | 'column'>): string =>
  `${file}:${line}:${column}`

/** As istioctl writes its messages, with the column. */
export const textLines = (rows: readonly LintRow[]): readonly string[] =>
  rows.map((row) => {
    const where = row.resource === '' ? placeText(row) : `${row.resource} ${placeText(row)}`
    return `${SEVERITIES[row.severity]} [${codesOf(row)}] (${where}) ${wholeMessage(row)}`
  })
