// The command line, read: one of the commands with its arguments, or what is wrong with it.

import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../base/result.ts'
import type { HeaderLine } from '../engine/request.ts'
import type { Language } from '../i18n/index.ts'
import { type CompileOptions, type CompileProblem, compileOptions, readCompileOptions } from './compileArguments.ts'
import { type LintOptions, type LintProblem, lintOptions, readLintOptions } from './lintArguments.ts'

export type MatchArguments = Readonly<{
  command: 'match'
  language: Language
  files: readonly string[]
  url: string
  method: string
  headers: readonly HeaderLine[]
  /** Undefined for the URL's host, '' for none. */
  sni: string | undefined
  clientCert: boolean
  /** A viewpoint as `chooseViewpoint` reads it; undefined for the first gateway that listens on the URL's port. */
  from: string | undefined
  assume: boolean
  json: boolean
}>

export type CheckArguments = Readonly<{ command: 'check'; language: Language; files: readonly string[] }>

export type CompileArguments = CompileOptions & Readonly<{ command: 'compile'; language: Language }>

export type LintArguments = LintOptions & Readonly<{ command: 'lint'; language: Language }>

/** The page about one code. */
export type ExplainArguments = Readonly<{ command: 'explain'; language: Language; code: string }>

export type Arguments =
  | MatchArguments
  | LintArguments
  | ExplainArguments
  | CheckArguments
  | CompileArguments
  | Readonly<{ command: 'help'; language: Language }>
  | Readonly<{ command: 'version'; language: Language }>

/** What is wrong with a command line. */
export type UsageProblem =
  | Readonly<{ code: 'noCommand' }>
  | Readonly<{ code: 'unknownCommand'; command: string }>
  | Readonly<{ code: 'unknownLanguage'; language: string }>
  | Readonly<{ code: 'oneCode' }>
  | CompileProblem
  | LintProblem
  | Readonly<{ code: 'noUrl' }>
  | Readonly<{ code: 'headerWithoutColon'; header: string }>
  /** In Node's own words: an option that is not known, or lacks its value. */
  | Readonly<{ code: 'badOption'; message: string }>

const general = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
const ofMatch = {
  url: { type: 'string' },
  method: { type: 'string' },
  header: { type: 'string', multiple: true },
  sni: { type: 'string' },
  'client-certificate': { type: 'boolean' },
  from: { type: 'string' },
  assume: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** Reads the words after the program's name. */
export function readArguments(words: readonly string[]): Result<Arguments, UsageProblem> {
  const [command, ...rest] = words
  switch (command) {
    case undefined:
      return fail({ code: 'noCommand' })
    case '--help':
    case '-h':
    case '--version':
      return readGeneral(command === '--version' ? 'version' : 'help', rest)
    case 'check':
      return readCheck(rest)
    case 'match':
      return readMatch(rest)
    case 'compile':
      return readCompile(rest)
    case 'lint':
      return readLint(rest)
    case 'explain':
      return readExplain(rest)
    default:
      return fail({ code: 'unknownCommand', command })
  }
}

function readGeneral(command: 'help' | 'version', words: readonly string[]): Result<Arguments, UsageProblem> {
  const parsed = tryParse(() => parseArgs({ args: [...words], options: general }))
  if (!parsed.ok) return parsed
  const language = readLanguage(parsed.value.values.lang)
  return language.ok ? ok({ command, language: language.value }) : language
}

function readCheck(words: readonly string[]): Result<Arguments, UsageProblem> {
  const parsed = tryParse(() => parseArgs({ args: [...words], options: general, allowPositionals: true }))
  if (!parsed.ok) return parsed
  const { values, positionals: files } = parsed.value
  const language = readLanguage(values.lang)
  if (!language.ok) return language
  if (values.help) return ok({ command: 'help', language: language.value })
  if (files.length === 0) return fail({ code: 'noFiles', command: 'check' })
  return ok({ command: 'check', language: language.value, files })
}

function readExplain(words: readonly string[]): Result<Arguments, UsageProblem> {
  const parsed = tryParse(() => parseArgs({ args: [...words], options: general, allowPositionals: true }))
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const language = readLanguage(values.lang)
  if (!language.ok) return language
  if (values.help) return ok({ command: 'help', language: language.value })
  const [code, ...more] = positionals
  return code === undefined || more.length > 0
    ? fail({ code: 'oneCode' })
    : ok({ command: 'explain', language: language.value, code })
}

function readCompile(words: readonly string[]): Result<Arguments, UsageProblem> {
  const parsed = tryParse(() =>
    parseArgs({ args: [...words], options: { ...general, ...compileOptions }, allowPositionals: true }),
  )
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const language = readLanguage(values.lang)
  if (!language.ok) return language
  if (values.help) return ok({ command: 'help', language: language.value })
  const options = readCompileOptions(values, positionals)
  return options.ok ? ok({ command: 'compile', language: language.value, ...options.value }) : options
}

function readLint(words: readonly string[]): Result<Arguments, UsageProblem> {
  const parsed = tryParse(() =>
    parseArgs({ args: [...words], options: { ...general, ...lintOptions }, allowPositionals: true }),
  )
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const language = readLanguage(values.lang)
  if (!language.ok) return language
  if (values.help) return ok({ command: 'help', language: language.value })
  const options = readLintOptions(values, positionals)
  return options.ok ? ok({ command: 'lint', language: language.value, ...options.value }) : options
}

function readMatch(words: readonly string[]): Result<Arguments, UsageProblem> {
  const parsed = tryParse(() =>
    parseArgs({ args: [...words], options: { ...general, ...ofMatch }, allowPositionals: true }),
  )
  if (!parsed.ok) return parsed
  const { values, positionals: files } = parsed.value
  const language = readLanguage(values.lang)
  if (!language.ok) return language
  if (values.help) return ok({ command: 'help', language: language.value })
  if (files.length === 0) return fail({ code: 'noFiles', command: 'match' })
  if (values.url === undefined) return fail({ code: 'noUrl' })
  const headers: HeaderLine[] = []
  for (const header of values.header ?? []) {
    const colon = header.indexOf(':')
    if (colon < 1) return fail({ code: 'headerWithoutColon', header })
    headers.push([header.slice(0, colon).trim(), header.slice(colon + 1).trim()])
  }
  return ok({
    command: 'match',
    language: language.value,
    files,
    url: values.url,
    method: values.method ?? 'GET',
    headers,
    sni: values.sni,
    clientCert: values['client-certificate'] ?? false,
    from: values.from,
    assume: values.assume ?? false,
    json: values.json ?? false,
  })
}

function tryParse<T>(parse: () => T): Result<T, UsageProblem> {
  try {
    return ok(parse())
  } catch (error) {
    if (error instanceof TypeError) return fail({ code: 'badOption', message: error.message })
    throw error
  }
}

function readLanguage(text: string | undefined): Result<Language, UsageProblem> {
  if (text === undefined || text === 'en') return ok('en')
  return text === 'zh' ? ok('zh') : fail({ code: 'unknownLanguage', language: text })
}
