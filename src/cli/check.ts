// `routewright check`: one line a finding.

import { createAdmission } from '../admission/index.ts'
import type { ProjectFile } from '../base/source.ts'
import { readProject } from '../engine/index.ts'
import { findingText, type Texts } from '../i18n/index.ts'
import type { Finding } from '../istio/finding.ts'
import { positionOfFinding } from './places.ts'

/** `file:line:column severity code message`, in the order of files and places. */
export function findingLines(
  files: readonly ProjectFile[],
  findings: readonly Finding[],
  texts: Texts,
): readonly string[] {
  const order = new Map(files.map(({ name }, index) => [name, index]))
  return findings
    .map((finding) => ({ finding, position: positionOfFinding(files, finding) }))
    .sort(
      ({ position: a }, { position: b }) =>
        (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
    )
    .map(({ finding: { severity, detail }, position: { file, line, column } }) => {
      const message = findingText(texts, detail).replaceAll('\n', ' ')
      return `${file}:${line}:${column} ${severity} ${detail.code} ${message}`
    })
}

/** Reads the files; exit code 1 if something is worse than a hint. */
export function check(
  files: readonly ProjectFile[],
  texts: Texts,
): Readonly<{ lines: readonly string[]; code: 0 | 1 }> {
  const { findings } = readProject(files, undefined, createAdmission())
  return {
    lines: findingLines(files, findings, texts),
    code: findings.some(({ severity }) => severity !== 'info') ? 1 : 0,
  }
}
