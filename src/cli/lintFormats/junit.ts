// JUnit's XML: a suite for each file, a case for each finding; what does not fail the run is a case that passed with its words.

import { codesOf, type LintRow, wholeMessage } from '../lint.ts'

export function junitLines(
  rows: readonly LintRow[],
  files: readonly string[],
  fails: (row: LintRow) => boolean,
): readonly string[] {
  const suites = files.flatMap((file) =>
    suiteLines(
      file,
      rows.filter((row) => row.file === file),
      fails,
    ),
  )
  const failures = rows.filter(fails).length
  const all = rows.length + files.filter((file) => rows.every((row) => row.file !== file)).length
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="routewright lint" tests="${all}" failures="${failures}">`,
    ...suites,
    '</testsuites>',
  ]
}

function suiteLines(file: string, rows: readonly LintRow[], fails: (row: LintRow) => boolean): readonly string[] {
  const cases =
    rows.length === 0
      ? [`    <testcase name="${xml(file)}" classname="routewright"/>`]
      : rows.flatMap((row) => caseLines(row, fails(row)))
  const counts = `tests="${Math.max(1, rows.length)}" failures="${rows.filter(fails).length}"`
  return [`  <testsuite name="${xml(file)}" ${counts}>`, ...cases, '  </testsuite>']
}

function caseLines(row: LintRow, fails: boolean): readonly string[] {
  const { file, line, column, judge, severity, resource } = row
  const message = wholeMessage(row)
  const name = `${codesOf(row)} ${resource} ${file}:${line}:${column}`.replaceAll(/ +/g, ' ')
  const said = fails
    ? `<failure type="${severity}" message="${xml(message)}"/>`
    : `<system-out>${severity}: ${xml(message)}</system-out>`
  return [`    <testcase name="${xml(name)}" classname="routewright.${judge}">${said}</testcase>`]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** XML 1.0 has no other control characters at all. */
const xml = (text: string): string =>
  Array.from(
    text,
    (character) => ENTITIES[character] ?? (character < ' ' && character !== '\t' ? '\u{fffd}' : character),
  ).join('')
