// The rules of SARIF 2.1.0 that its schema and section 3 state for what we write.

import { expect, test } from 'vitest'
import { codePagesFor } from '../../i18n/codePages/codePage.ts'
import type { LintRow } from '../lint.ts'
import { sarifLines } from './sarif.ts'

const row = (change: Partial<LintRow>): LintRow => ({
  ...{ file: 'a.yaml', line: 3, column: 5, severity: 'error', judge: 'routewright', code: 'RW0101' },
  ...{ message: 'It is so. Do this.', fix: '', resource: 'VirtualService shop/web', related: [] },
  ...change,
})

async function logOf(...rows: readonly LintRow[]) {
  const log: unknown = JSON.parse(sarifLines(rows, await codePagesFor('en'), '1.2.3').join('\n'))
  // The shape is what the tests below are about.
  const { version, runs } = log as { version: string; runs: readonly Run[] }
  expect(version).toBe('2.1.0')
  expect(runs).toHaveLength(1)
  const [run] = runs
  if (run === undefined) throw new Error('no run')
  return run
}

type Rule = Readonly<{
  id: string
  helpUri?: string
  shortDescription: { text: string }
  help: { text: string; markdown: string }
}>
type Result = Readonly<{
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  suppressions?: readonly { kind: string }[]
  locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: object } }[]
}>
type Run = Readonly<{
  tool: { driver: { name: string; version: string; rules: readonly Rule[] } }
  results: readonly Result[]
}>

test('each result names its rule by id and index; each rule is listed once, with the page about its code', async () => {
  const { tool, results } = await logOf(row({}), row({ code: 'IST0132', judge: 'istioctl' }), row({ line: 9 }))
  const { rules } = tool.driver
  expect(rules.map(({ id }) => id)).toEqual(['RW0101', 'IST0132'])
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
  for (const { help, shortDescription } of rules) {
    expect(shortDescription.text).toMatch(/^[^.]+\.$/)
    expect(help.text).toContain(shortDescription.text)
    expect(help.markdown).toContain('```yaml\n')
  }
  expect(rules.map(({ helpUri }) => helpUri)).toEqual([
    undefined,
    'https://istio.io/latest/docs/reference/config/analysis/ist0132/',
  ])
})

test('what is ignored is there with who says so', async () => {
  const { results } = await logOf(row({}), row({ ignoredBy: 'comment' }), row({ ignoredBy: 'option' }))
  expect(results.map(({ suppressions }) => suppressions)).toEqual([
    undefined,
    [{ kind: 'inSource' }],
    [{ kind: 'external' }],
  ])
})

test('levels are those of SARIF, and the message says what to do', async () => {
  const { results } = await logOf(
    ...(['error', 'warning', 'info'] as const).map((severity) =>
      row({ severity, message: 'So it is', fix: 'Do this.' }),
    ),
  )
  expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
  expect(results[0]?.message.text).toBe('So it is. Do this.')
})

test.each([
  ['a.yaml', 'a.yaml'],
  ['my files/50%#1.yaml', 'my%20files/50%25%231.yaml'],
  ['网关.yaml', '%E7%BD%91%E5%85%B3.yaml'],
  ['/srv/mesh/a.yaml', 'file:///srv/mesh/a.yaml'],
])('the address of %s is a URI', async (file, uri) => {
  const { results } = await logOf(row({ file }))
  expect(results[0]?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri },
    region: { startLine: 3, startColumn: 5 },
  })
})
