// The automaton of an RE2 program: sets of instructions, made as they are asked for. The program is the one that the engine matches
// with, so both mean the same by a pattern. re2: dfa.cc

import type { RegexInstruction, RegexProgram } from '../../engine/match/regex.ts'
import { ALPHABET, type Automaton, commonClasses } from './automaton.ts'

// re2: prog.h
const [ALT, ALT_MATCH, CAPTURE, EMPTY_WIDTH, FAIL, MATCH, NOP, RUNE, RUNE_ANY, RUNE_ANY_NOT_NL] = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 11,
]
const [BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, WORD_BOUNDARY, NO_WORD_BOUNDARY] = [1, 2, 4, 8, 16, 32]

/** What stood before: nothing, a word character, or another one. No value holds a line's end. */
type Before = 'begin' | 'word' | 'other'

type State = Readonly<{ leaves: readonly number[]; before: Before }>

/** The texts that the program matches as a whole; undefined if it has instructions of another kind. */
export function regexAutomaton({ inst, start }: RegexProgram): Automaton | undefined {
  if (inst.some(({ op }) => op < ALT || op > RUNE_ANY_NOT_NL)) return undefined
  const looksAround = inst.some(({ op }) => op === EMPTY_WIDTH)
  const takes = inst.map((one) => (isRune(one.op) ? takenBytes(one) : undefined))
  const { classes, representatives } = classesOf(takes, looksAround)
  const states: State[] = []
  const numbers = new Map<string, number>()
  const steps: (number | undefined)[][] = []
  const fates: ('none' | 'all' | 'open' | undefined)[] = []

  function numberOf(leaves: readonly number[], before: Before): number {
    const key = `${before} ${leaves.join(' ')}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, states.length)
    steps.push([])
    return states.push({ leaves, before }) - 1
  }

  /** The leaves that `pcs` lead to, with these empty-width conditions fulfilled; undefined keeps those that ask for one. */
  function closure(pcs: readonly number[], fulfilled: number | undefined): readonly number[] {
    const seen = new Set<number>()
    const leaves: number[] = []
    const waiting = [...pcs]
    for (let pc = waiting.pop(); pc !== undefined; pc = waiting.pop()) {
      const one = inst[pc]
      if (one === undefined || seen.has(pc)) continue
      seen.add(pc)
      if (one.op === ALT || one.op === ALT_MATCH) waiting.push(one.out, one.arg)
      else if (one.op === CAPTURE || one.op === NOP) waiting.push(one.out)
      else if (one.op === EMPTY_WIDTH && fulfilled !== undefined) {
        if ((one.arg & ~fulfilled) === 0) waiting.push(one.out)
      } else if (one.op !== FAIL) leaves.push(pc)
    }
    return leaves.sort((a, b) => a - b)
  }

  function step(state: number, byte: number): number {
    const row = steps[state]
    const from = states[state]
    const byteClass = classes[byte] ?? 0
    if (row === undefined || from === undefined) return state
    const known = row[byteClass]
    if (known !== undefined) return known
    const leaves = looksAround ? closure(from.leaves, conditions(from.before, byte)) : from.leaves
    const next = leaves.flatMap((pc) => (takes[pc]?.[byte] ? [inst[pc]?.out ?? 0] : []))
    const before: Before = looksAround && next.length > 0 ? (isWord(byte) ? 'word' : 'other') : 'other'
    const made = numberOf(closure(next, undefined), before)
    row[byteClass] = made
    return made
  }

  function accepts(state: number): boolean {
    const { leaves = [], before = 'other' } = states[state] ?? {}
    const last = looksAround ? closure(leaves, conditions(before, undefined)) : leaves
    return last.some((pc) => inst[pc]?.op === MATCH)
  }

  function fate(state: number): 'none' | 'all' | undefined {
    const known = fates[state]
    if (known !== undefined) return known === 'open' ? undefined : known
    const isLoop = accepts(state) && representatives.every((byte) => step(state, byte) === state)
    const found = states[state]?.leaves.length === 0 ? 'none' : isLoop ? 'all' : 'open'
    fates[state] = found
    return found === 'open' ? undefined : found
  }

  return { start: numberOf(closure([start], undefined), looksAround ? 'begin' : 'other'), classes, step, accepts, fate }
}

const isRune = (op: number): boolean => op >= RUNE && op <= RUNE_ANY_NOT_NL

/** 1 for each byte that the instruction takes. */
function takenBytes(one: RegexInstruction): Uint8Array {
  const taken = new Uint8Array(256)
  const takesAll = one.op === RUNE_ANY || one.op === RUNE_ANY_NOT_NL
  for (const byte of ALPHABET) if (takesAll || one.matchRune(byte)) taken[byte] = 1
  return taken
}

/** The bytes by what takes them, and one of the alphabet for each class. */
function classesOf(takes: readonly (Uint8Array | undefined)[], looksAround: boolean) {
  const splits = takes.flatMap((taken) => taken ?? [])
  if (looksAround) splits.push(Uint8Array.from({ length: 256 }, (_, byte) => (isWord(byte) ? 1 : 0)))
  const classes = commonClasses(splits)
  return { classes, representatives: [...new Map(ALPHABET.map((byte) => [classes[byte], byte])).values()] }
}

function conditions(before: Before, byte: number | undefined): number {
  const wordBefore = before === 'word'
  const wordAfter = byte !== undefined && isWord(byte)
  return (
    (before === 'begin' ? BEGIN_TEXT | BEGIN_LINE : 0) |
    (byte === undefined ? END_TEXT | END_LINE : 0) |
    (wordBefore === wordAfter ? NO_WORD_BOUNDARY : WORD_BOUNDARY)
  )
}

const isWord = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || (byte >= 0x61 && byte <= 0x7a)
