// The languages of what routes ask for, and of what requests can say: each automaton is made once.

import { utf8Bytes } from '../base/bytes.ts'
import { createRegexCache } from '../engine/match/regex.ts'
import type { PathMatcher, StringMatcher } from '../envoy/matcher.ts'
import { type Automaton, NOTHING, textAutomaton } from './automata/automaton.ts'
import { regexAutomaton } from './automata/regexAutomaton.ts'
import { createSearch, type Search } from './automata/search.ts'

export type Languages = Readonly<{
  /** Undefined for a pattern that cannot be decided. One that RE2 refuses matches nothing. */
  of: (matcher: StringMatcher | PathMatcher, foldCase?: boolean) => Automaton | undefined
  /** The language of a pattern of our own. */
  pattern: (pattern: string) => Automaton
  search: Search
}>

/** A pattern with more instructions than this is not looked at. */
const MOST_INSTRUCTIONS = 2_000

export function createLanguages(): Languages {
  const known = new Map<string, Automaton | undefined>()
  const regexes = createRegexCache()

  function regex(pattern: string): Automaton | undefined {
    const program = regexes(pattern)?.program()
    if (program === undefined) return NOTHING
    return program.inst.length > MOST_INSTRUCTIONS ? undefined : regexAutomaton(program)
  }

  const of: Languages['of'] = ({ type, value }, foldCase = false) => {
    const folds = foldCase && type !== 'regex'
    const key = `${type}${folds} ${value}`
    if (!known.has(key)) {
      known.set(
        key,
        type === 'regex' ? regex(value) : textAutomaton(utf8Bytes(value), type === 'prefix' ? type : 'exact', folds),
      )
    }
    return known.get(key)
  }

  return { of, pattern: (pattern) => of({ type: 'regex', value: pattern }) ?? NOTHING, search: createSearch() }
}
