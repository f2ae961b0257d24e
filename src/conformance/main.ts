// `npm run conformance -- [--answers OUT] FILE…`: judges recorded files.
// stdout: one line a file. stderr: what disagrees. Exit 0 all agree, 1 something disagrees, 2 could not run.

import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { judgeLines, type RequestAnswers } from './judge.ts'
import { details, summaryLine, totalOf } from './report.ts'

type Arguments = Readonly<{ files: readonly string[]; answersTo: string | undefined }>

const USAGE = 'usage: npm run conformance -- [--answers OUT] FILE…\n'

function parseArguments(args: readonly string[]): Arguments | undefined {
  const files: string[] = []
  let answersTo: string | undefined
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? ''
    if (argument === '--answers') {
      answersTo = args[++i]
      if (answersTo === undefined) return undefined
    } else if (argument.startsWith('--')) return undefined
    else files.push(argument)
  }
  return files.length === 0 ? undefined : { files, answersTo }
}

function readLines(file: string): readonly string[] {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
}

function run({ files, answersTo }: Arguments): number {
  const answers: RequestAnswers[] = []
  let agrees = true
  for (const file of files) {
    const judgement = judgeLines(readLines(file))
    process.stdout.write(`${summaryLine(file, judgement)}\n`)
    process.stderr.write(details(file, judgement))
    const { agree, total } = totalOf(judgement)
    agrees &&= total > 0 && agree === total
    answers.push(...judgement.answers)
  }
  if (answersTo !== undefined) writeFileSync(answersTo, answers.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return agrees ? 0 : 1
}

const parsed = parseArguments(process.argv.slice(2))
if (!parsed) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  try {
    process.exitCode = run(parsed)
  } catch (error) {
    process.stderr.write(`could not run: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
