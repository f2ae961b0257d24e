// The words behind `routewright compile`.

import { fail, ok, type Result } from '../base/result.ts'
import { CONFIG_KINDS, type ConfigKind } from '../configDump/table.ts'

export type CompileOptions = Readonly<{
  files: readonly string[]
  /** The tables to print, in their order. */
  kinds: readonly ConfigKind[]
  /** A viewpoint's id; undefined for the first one. */
  from: string | undefined
  assume: boolean
  json: boolean
}>

export const compileOptions = {
  from: { type: 'string' },
  assume: { type: 'boolean' },
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const

type Values = Readonly<{ from?: string; assume?: boolean; json?: boolean; output?: string }>

export type CompileProblem =
  | Readonly<{ code: 'noFiles'; command: string }>
  | Readonly<{ code: 'unknownOutput'; output: string }>

/** A word that is the name of a table asks for that table; a file of such a name is written `./routes`. */
export function readCompileOptions(
  { from, assume = false, json = false, output }: Values,
  words: readonly string[],
): Result<CompileOptions, CompileProblem> {
  if (output !== undefined && output !== 'json') return fail({ code: 'unknownOutput', output })
  const files = words.filter((word) => kindOf(word) === undefined)
  if (files.length === 0) return fail({ code: 'noFiles', command: 'compile' })
  const asked = new Set(words.map(kindOf))
  const named = CONFIG_KINDS.filter((kind) => asked.has(kind))
  const kinds = named.length === 0 ? CONFIG_KINDS : named
  return ok({ files, kinds, from, assume, json: json || output === 'json' })
}

/** `istioctl proxy-config` takes the singular too. */
const kindOf = (word: string): ConfigKind | undefined =>
  CONFIG_KINDS.find((kind) => word === kind || word === kind.slice(0, -1))
