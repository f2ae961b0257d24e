// SARIF 2.1.0, which code scanning reads. Rules carry the page about their code.

import type { CodePage } from '../../i18n/codePages/codePage.ts'
import { type LintRow, wholeMessage } from '../lint.ts'

/** Where it is said that a result is meant to be so: in the file, or outside of it. */
const SUPPRESSIONS = { comment: 'inSource', option: 'external' } as const

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

export function sarifLines(
  rows: readonly LintRow[],
  pages: ReadonlyMap<string, CodePage>,
  version: string,
): readonly string[] {
  const judges = new Map(rows.map(({ code, judge }) => [code, judge]))
  const rules = [...judges].map(([code, judge]) => ({ id: code, ...help(pages.get(code)), properties: { judge } }))
  const results = rows.map((row) => ({
    ruleId: row.code,
    ruleIndex: rules.findIndex(({ id }) => id === row.code),
    level: LEVELS[row.severity],
    message: { text: wholeMessage(row) },
    locations: [location(row, row.resource)],
    ...(row.ignoredBy !== undefined && { suppressions: [{ kind: SUPPRESSIONS[row.ignoredBy] }] }),
    ...(row.kiali !== undefined && { properties: { kiali: row.kiali } }),
    ...(row.related.length > 0 && { relatedLocations: row.related.map((place) => location(place, '')) }),
  }))
  const driver = { name: 'routewright', version, rules }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return [JSON.stringify(log, undefined, 2)]
}

function help(page: CodePage | undefined): object {
  if (page === undefined) return {}
  const { means, fix, says, link, good } = page
  return {
    shortDescription: { text: firstSentence(means) },
    fullDescription: { text: means },
    ...(link !== undefined && { helpUri: link }),
    help: {
      text: [means, fix, says].join('\n\n'),
      markdown: [means, fix, `\`\`\`yaml\n${good.trimEnd()}\n\`\`\``, says].join('\n\n'),
    },
  }
}

const firstSentence = (text: string): string => /^.*?(?:\.(?= )|。|$)/su.exec(text)?.[0] ?? text

const location = ({ file, line, column }: Pick<LintRow, 'file' | 'line' | 'column'>, resource: string) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column },
  },
  ...(resource !== '' && { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] }),
})

/** A path from the folder where the command ran stays relative to it. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}
