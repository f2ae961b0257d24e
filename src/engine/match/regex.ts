// Regular expressions as Envoy runs them: RE2 over Latin-1, one character a byte, full match.
// envoy: source/common/common/regex.cc. Differs: under `(?i)` the bytes 0xC0 to 0xDE fold too, where RE2 folds ASCII only.

import { RE2JS } from 're2js'
import { utf8Bytes, utf8Text } from '../../base/bytes.ts'
import { globalReplace } from './globalReplace.ts'

export type Regex = Readonly<{
  /** True if the whole of `text` matches. */
  matches(text: string): boolean
  /** RE2's GlobalReplace; undefined if the substitution is malformed. */
  replaceAll(text: string, substitution: string): string | undefined
  /** How many groups a substitution can name. */
  groups(): number
  /** RE2's program for it, for those who ask which texts match. */
  program(): RegexProgram
}>

/** Instructions by number. envoy: re2/prog.h */
export type RegexProgram = Readonly<{ inst: readonly RegexInstruction[]; start: number }>

/** `op` says what `out` and `arg` mean; `matchRune` is of those that take a character. */
export type RegexInstruction = Readonly<{ op: number; out: number; arg: number; matchRune: (rune: number) => boolean }>

/** Compiles each pattern once, on first use; undefined for a pattern that RE2 refuses. */
export type RegexCache = (pattern: string) => Regex | undefined

export function createRegexCache(): RegexCache {
  const compiled = new Map<string, Regex | undefined>()
  return (pattern) => {
    if (!compiled.has(pattern)) compiled.set(pattern, compileRegex(pattern))
    return compiled.get(pattern)
  }
}

/** Compiles one pattern; undefined if RE2 refuses it. */
export function compileRegex(pattern: string): Regex | undefined {
  const regex = compile(withoutGroupNames(toBytes(pattern)))
  if (regex === undefined) return undefined
  return {
    matches: (text) => regex.testExact(toBytes(text)),
    replaceAll(text, substitution) {
      const replaced = globalReplace(regex, toBytes(text), toBytes(substitution))
      return replaced === undefined ? undefined : (utf8Text(replaced) ?? replaced)
    },
    groups: () => regex.groupCount(),
    program: () => regex.re2Input.prog,
  }
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern)
  } catch {
    return undefined
  }
}

// RE2 takes a group name twice and names that start with a digit; re2js does not. Nothing here reads the names.
const withoutGroupNames = (pattern: string): string =>
  pattern.replace(/\\[\s\S]|\(\?P?<(\w+)>/g, (found, name) => (name === undefined ? found : '('))

const toBytes = (text: string): string => (/[^\0-\x7f]/.test(text) ? utf8Bytes(text) : text)
