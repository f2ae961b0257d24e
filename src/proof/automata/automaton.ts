// Deterministic automata over bytes. Their states are numbers and are made as they are asked for.

/** The bytes that any value of a request can hold: no control character but the tabulator. */
export const ALPHABET: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => byte === 0x09 || (byte >= 0x20 && byte !== 0x7f),
)

/** A language of byte strings (see `utf8Bytes`) over `ALPHABET`. */
export type Automaton = Readonly<{
  start: number
  /** By byte; bytes of one class lead to the same states. */
  classes: Uint8Array
  step: (state: number, byte: number) => number
  accepts: (state: number) => boolean
  /** What is known of all continuations from here: none is accepted, or all are. */
  fate: (state: number) => 'none' | 'all' | undefined
}>

/** An automaton whose language the wanted text is to be in, or not to be in. */
export type Signed = Readonly<{ automaton: Automaton; wanted: boolean }>

/** True if the whole of `bytes` is in the language. */
export function isIn({ start, step, accepts }: Automaton, bytes: string): boolean {
  let state = start
  for (let at = 0; at < bytes.length; at += 1) state = step(state, bytes.charCodeAt(at))
  return accepts(state)
}

/** The classes of bytes that none of these tables (a small number for each byte) tells apart. */
export function commonClasses(tables: readonly Uint8Array[]): Uint8Array {
  let classes = new Uint8Array(256)
  for (const table of tables) {
    const numbers = new Map<number, number>()
    const finer = new Uint8Array(256)
    for (const byte of ALPHABET) {
      const key = (classes[byte] ?? 0) * 256 + (table[byte] ?? 0)
      const number = numbers.get(key) ?? numbers.size
      if (number === numbers.size) numbers.set(key, number)
      finer[byte] = number
    }
    classes = finer
  }
  return classes
}

/** The text itself, or all texts that begin with it; with `foldCase`, ASCII letters of either case are the same. */
export function textAutomaton(bytes: string, kind: 'exact' | 'prefix', foldCase: boolean): Automaton {
  const end = bytes.length
  const lost = end + 1
  const wanted = Array.from(bytes, (character) => folded(character.charCodeAt(0), foldCase))
  const classOf = new Map([...new Set(wanted)].map((byte, index) => [byte, index + 1]))
  return {
    start: 0,
    classes: Uint8Array.from({ length: 256 }, (_, byte) => classOf.get(folded(byte, foldCase)) ?? 0),
    step(state, byte) {
      if (state >= end) return state === end && kind === 'prefix' ? end : lost
      return wanted[state] === folded(byte, foldCase) ? state + 1 : lost
    },
    accepts: (state) => state === end,
    fate: (state) => (state === lost ? 'none' : state === end && kind === 'prefix' ? 'all' : undefined),
  }
}

const folded = (byte: number, foldCase: boolean): number =>
  foldCase && byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte

/** No text at all. */
export const NOTHING: Automaton = {
  start: 0,
  classes: new Uint8Array(256),
  step: () => 0,
  accepts: () => false,
  fate: () => 'none',
}
