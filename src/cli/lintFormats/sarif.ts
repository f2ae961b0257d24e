// SARIF 2.1.0, which code scanning reads.

import type { LintRow } from '../lint.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

export function sarifLines(rows: readonly LintRow[], version: string): readonly string[] {
  const rules = [...new Map(rows.map(({ code, judge }) => [code, { id: code, properties: { judge } }])).values()]
  const results = rows.map((row) => ({
    ruleId: row.code,
    ruleIndex: rules.findIndex(({ id }) => id === row.code),
    level: LEVELS[row.severity],
    message: { text: row.message },
    locations: [location(row, row.resource)],
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

const location = ({ file, line, column }: Pick<LintRow, 'file' | 'line' | 'column'>, resource: string) => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
    region: { startLine: line, startColumn: column },
  },
  ...(resource !== '' && { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] }),
})
