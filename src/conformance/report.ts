// The words of the runner: one line a file for stdout, the details for stderr.

import type { Disagreement, Judgement, Tally } from './judge.ts'
import { ADMISSION_PARTS } from './judgeAdmission.ts'

/** How many disagreements of a file are printed in full. */
const SHOWN = 5

export function totalOf({ tallies }: Judgement): Tally {
  const all = [...tallies.values()]
  return {
    agree: all.reduce((sum, { agree }) => sum + agree, 0),
    total: all.reduce((sum, { total }) => sum + total, 0),
  }
}

/** `FILE agree/total percent`; the percentage is cut, not rounded, so that 100.00% means all. */
export function summaryLine(file: string, judgement: Judgement): string {
  const { agree, total } = totalOf(judgement)
  const percent = total === 0 ? 0 : Math.floor((agree / total) * 10_000) / 100
  return `${file} ${agree}/${total} ${percent.toFixed(2)}%`
}

/** The first disagreements with both answers, then counts by unit kind, differing part and recorded outcome. */
export function details(file: string, judgement: Judgement): string {
  const { tallies, disagreements } = judgement
  const lines = disagreements.slice(0, SHOWN).flatMap(describe)
  if (disagreements.length > SHOWN) lines.push(`  … ${disagreements.length - SHOWN} more`)
  const kinds = [...tallies].map(([kind, { agree, total }]) => `${kind} ${agree}/${total}`)
  lines.push(`${file}: ${kinds.join(', ') || 'nothing to compare'}`)
  if (tallies.has('admission')) lines.push(`  ${admissionParts(judgement)}`)
  if (disagreements.length > 0) {
    lines.push(`  parts: ${countsOf(disagreements.flatMap(({ parts }) => parts))}`)
    lines.push(`  outcomes: ${countsOf(disagreements.map(outcomeOf))}`)
  }
  return `${lines.join('\n')}\n`
}

/** The parts of a verdict, each counted apart. */
function admissionParts({ tallies, disagreements }: Judgement): string {
  const total = tallies.get('admission')?.total ?? 0
  return ADMISSION_PARTS.map((part) => {
    const wrong = disagreements.filter(({ parts }) => parts.includes(part)).length
    return `${part} ${total - wrong}/${total}`
  }).join(', ')
}

function describe({ id, kind, parts, expected, answers }: Disagreement): readonly string[] {
  return [
    `${id} (${kind}): ${parts.join(', ')}`,
    `  recorded ${JSON.stringify(expected)}`,
    ...answers.map((answer) => `  ours     ${JSON.stringify(answer)}`),
    ...(answers.length === 0 ? ['  ours     none'] : []),
  ]
}

function outcomeOf({ expected, kind }: Disagreement): string {
  if (kind !== 'request' || typeof expected !== 'object' || expected === null || !('expected' in expected)) return kind
  const { expected: answer } = expected
  if (typeof answer !== 'object' || answer === null) return kind
  const outcome = 'outcome' in answer ? String(answer.outcome) : ''
  return 'status' in answer ? `${outcome} ${String(answer.status)}` : outcome
}

function countsOf(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}
