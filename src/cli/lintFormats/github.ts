// GitHub's workflow commands: an annotation at the line of a pull request.

import { codesOf, type LintRow, wholeMessage } from '../lint.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

export const githubLines = (rows: readonly LintRow[]): readonly string[] =>
  rows.map((row) => {
    const { severity, file, line, column, resource } = row
    const title = `${codesOf(row)} ${resource}`.trimEnd()
    const properties = { file, line, col: column, title }
    const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    return `::${COMMANDS[severity]} ${written.join(',')}::${escapedData(wholeMessage(row))}`
  })

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
