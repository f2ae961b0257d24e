// One command line from its words to its exit code.

import { RECORDED } from '../base/recorded.ts'
import type { ProjectFile, SourceRef } from '../base/source.ts'
import { analysisWordsFor } from '../i18n/analysisText.ts'
import { codePage, codePagesFor } from '../i18n/codePages/codePage.ts'
import { reasonText, type Texts, textFor } from '../i18n/index.ts'
import { kialiTextsFor } from '../i18n/kialiText.ts'
import { proofTextsFor } from '../i18n/proofText.ts'
// Reading the request bar and reading the command line are one thing.
import { type RequestProblem, toTestRequest } from '../studio/state/toTestRequest.ts'
import {
  type Arguments,
  type CompileArguments,
  type ExplainArguments,
  type LintArguments,
  type MatchArguments,
  readArguments,
  type UsageProblem,
} from './arguments.ts'
import { check, findingLines } from './check.ts'
import { compileFiles } from './compile.ts'
import { factRows, traceLines, verdictLine } from './describe.ts'
import { explainLines } from './explain.ts'
import { readFiles, readTree } from './files.ts'
import { columns } from './layout.ts'
import { type LintRow, lintRows } from './lint.ts'
import { lintOutput } from './lintOutput.ts'
import { type Matched, matchFiles } from './match.ts'
import { positionOf } from './places.ts'
import type { ViewpointProblem } from './viewpointChoice.ts'
import { type Words, wordsEn } from './words.en.ts'
import { wordsZh } from './words.zh.ts'

/** 0 done, 1 findings, 2 could not run; 70 (our fault) is what `main` makes of a throw. */
export type Finished = Readonly<{ code: 0 | 1 | 2; stdout: string; stderr: string }>

const finished = (code: Finished['code'], stdout: readonly string[], stderr: readonly string[] = []): Finished => ({
  code,
  stdout: stdout.map((line) => `${line}\n`).join(''),
  stderr: stderr.map((line) => `${line}\n`).join(''),
})

/** Runs `routewright WORDS…`; `version` is the package's. */
export async function run(words: readonly string[], version: string): Promise<Finished> {
  const read = readArguments(words)
  if (!read.ok) return finished(2, [], [usageText(wordsEn, read.error), wordsEn.seeHelp])
  const own = read.value.language === 'zh' ? wordsZh : wordsEn
  const texts = await textFor(read.value.language)
  switch (read.value.command) {
    case 'lint':
      return runLint(read.value, own, texts, version)
    case 'explain':
      return runExplain(read.value, own)
    default:
      return runCommand(read.value, own, texts, version)
  }
}

function usageText(words: Words, problem: UsageProblem): string {
  // Each code's own function takes exactly that code's problem; TypeScript cannot follow the pair through the look-up.
  const say = words.usage[problem.code] as (problem: UsageProblem) => string
  return say(problem)
}

function runCommand(
  command: Exclude<Arguments, LintArguments | ExplainArguments>,
  words: Words,
  texts: Texts,
  version: string,
): Finished {
  if (command.command === 'help') return { code: 0, stdout: words.help, stderr: '' }
  if (command.command === 'version')
    return { code: 0, stdout: words.version(version, RECORDED.istio, RECORDED.envoy), stderr: '' }
  const files = readFiles(command.files)
  if (!files.ok) return finished(2, [], [words.file(files.error)])
  if (command.command === 'match') return runMatch(command, files.value, words, texts)
  if (command.command === 'compile') return runCompile(command, files.value, words, texts)
  const { lines, code } = check(files.value, texts)
  return finished(code, lines)
}

async function runExplain({ code, language }: ExplainArguments, words: Words): Promise<Finished> {
  const page = await codePage(code, language)
  return page === undefined ? finished(2, [], [words.unknownCode(code)]) : finished(0, explainLines(page, words))
}

async function runLint(options: LintArguments, words: Words, texts: Texts, version: string): Promise<Finished> {
  const files = readTree(options.files)
  if (!files.ok) return finished(2, [], [words.file(files.error)])
  if (files.value.length === 0) return finished(2, [], [words.noYaml(options.files.join(', '))])
  const pages = await codePagesFor(options.language)
  const unknown = options.ignore.find((code) => !pages.has(code))
  if (unknown !== undefined) return finished(2, [], [`--ignore ${words.unknownCode(unknown)}`])
  const rows = lintRows(files.value, options, {
    texts,
    analysis: await analysisWordsFor(options.language),
    kiali: await kialiTextsFor(options.language),
    proofs: await proofTextsFor(options.language),
    pages,
  })
  const names = files.value.map(({ name }) => name)
  const { lines, fails } = lintOutput(rows, names, options, { version, pages })
  return finished(fails ? 1 : 0, lines, ignoredLines(rows, words))
}

/** One line with the codes of what is left out, and how many there are of each. */
function ignoredLines(rows: readonly LintRow[], words: Words): readonly string[] {
  const counts = new Map<string, number>()
  for (const { code, ignoredBy } of rows) if (ignoredBy !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
  if (counts.size === 0) return []
  return [words.ignored([...counts].sort().map(([code, count]) => `${code} (${count})`))]
}

function runMatch(
  { url, method, headers, sni, clientCert, from, assume, json }: MatchArguments,
  files: readonly ProjectFile[],
  words: Words,
  texts: Texts,
): Finished {
  const request = toTestRequest({ viewpoint: from, url, method, headers, sni, clientCert })
  if (!request.ok) {
    // As in `usageText`.
    const say = texts.request.problem[request.error.code] as (problem: RequestProblem) => string
    return finished(2, [], [say(request.error)])
  }
  const matched = matchFiles(files, request.value, { from, assume })
  if (!matched.ok) return finished(2, [], viewpointLines(matched.error, words))
  const { errors, ...answer } = matched.value
  const lines = json ? [JSON.stringify(answer, undefined, 2)] : matchLines(matched.value, url, files, words, texts)
  return finished(errors.length > 0 ? 1 : 0, lines, findingLines(files, errors, texts))
}

function viewpointLines(problem: ViewpointProblem, words: Words): readonly string[] {
  if (problem.code === 'noViewpoints') return [words.noViewpoints]
  return [words[problem.code](problem.from), ...problem.known]
}

function runCompile(options: CompileArguments, files: readonly ProjectFile[], words: Words, texts: Texts): Finished {
  const compiled = compileFiles(files, options)
  if (!compiled.ok) return finished(2, [], viewpointLines(compiled.error, words))
  const { lines, viewpoint, viewpoints, refusals, errors } = compiled.value
  const others = viewpoints.filter(({ id }) => id !== viewpoint.id).map(({ id }) => id)
  const chosen = options.from === undefined && others.length > 0 ? [words.compiledFor(viewpoint.id), ...others] : []
  const refused = refusals.map((reason) => `${words.refused}: ${reasonText(texts, reason)}`)
  const code = errors.length > 0 || refusals.length > 0 ? 1 : 0
  return finished(code, lines, [...chosen, ...refused, ...findingLines(files, errors, texts)])
}

function matchLines(
  { viewpoint, request, decision, resolved, mesh, assumptions, elsewhere, notAsked }: Matched,
  url: string,
  files: readonly ProjectFile[],
  words: Words,
  texts: Texts,
): readonly string[] {
  const labels = Object.entries(viewpoint.labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')
  const source =
    viewpoint.type === 'sidecar'
      ? words.mesh(viewpoint.namespace, labels)
      : words.gateway(labels, viewpoint.namespace) + (viewpoint.assumed ? words.assumedNamespace : '')
  const place = (ref: SourceRef) => {
    const { file, line } = positionOf(files, ref)
    // What no file states, such as a default of Istio, stands nowhere.
    return file === '' ? '' : `${file}:${line}`
  }
  const using = { texts, words, place }
  const assumed = assumptions.map(({ host, ports }) => [words.assumed, words.assumedService(host, ports.join(', '))])
  const address = resolved === undefined ? [] : [[words.address, reasonText(texts, resolved.reason)]]
  const others = elsewhere.map((other) => [
    words.elsewhere,
    words.fromViewpoint(other.viewpoint, verdictLine(other.decision, using)),
  ])
  const more = notAsked === 0 ? [] : [[words.elsewhere, words.notAsked(notAsked)]]
  return [
    `${request.method} ${url}`.trimStart(),
    ...columns([[words.from, source], ...address, ...assumed, ...factRows(decision, using), ...others, ...more]),
    '',
    ...traceLines(decision, using),
    '',
    texts.drawer.heldAgainst(RECORDED.istio, RECORDED.envoy, mesh?.file),
  ]
}
