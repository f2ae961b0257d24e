// The one rule for plain scalars: what Kubernetes reads when YAML goes through sigs.k8s.io/yaml (YAML 1.1 booleans, Go integers).
// Mirrors go.yaml.in/yaml/v2 resolve.go. Infinities and NaN are returned; Go cannot write them as JSON, so no field accepts them.

export type PlainValue = string | number | boolean | null

const WORDS: ReadonlyMap<string, PlainValue> = new Map<string, PlainValue>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
])

const LONGEST_WORD = 5
const WORD_START = /^[yYnNtTfFoO~]/
const NUMBER_START = /^[-+.0-9]/
// Only here does Go leave underscores to strconv.ParseFloat, which wants them between digits.
const DOT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/
const BASED = /^([-+]?)0([bB][01]+|[oO]?[0-7]+|[xX][0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
// Go retries `0b` after stripping the prefix, so a sign may also stand behind it.
const SIGNED_BINARY = /^0b([-+][01]+)$/

/** Reads a plain (unquoted) scalar as Kubernetes does: `on` is true, `0777` is 511, `1_000` is 1000, `1:30` and dates are strings. */
export function plainValue(text: string): PlainValue {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text)
    if (word !== undefined) return word
    if (WORD_START.test(text)) return text
  }
  return NUMBER_START.test(text) ? number(text) : text
}

function number(text: string): number | string {
  if (text.startsWith('.')) return DOT_FLOAT.test(text) ? finiteOr(Number(text.replaceAll('_', '')), text) : text
  const digits = text.includes('_') ? text.replaceAll('_', '') : text
  if (DECIMAL.test(digits)) return finiteOr(positiveZero(Number(digits)), text)
  const based = BASED.exec(digits)
  if (based?.[2] !== undefined) {
    const value = basedInteger(based[2])
    const limit = based[1] === '-' ? 2n ** 63n : based[1] === '+' ? 2n ** 63n - 1n : 2n ** 64n - 1n
    if (value <= limit) return positiveZero(based[1] === '-' ? -Number(value) : Number(value))
  }
  if (FLOAT.test(digits)) return finiteOr(Number(digits), text)
  const binary = SIGNED_BINARY.exec(digits)
  if (binary?.[1] !== undefined) {
    const value = Number.parseInt(binary[1], 2)
    return Math.abs(value) < 2 ** 63 ? positiveZero(value) : text
  }
  return text
}

/** The digits after the leading zero of a based literal, e.g. `b101`, `o17`, `17`, `x1F`. */
function basedInteger(digits: string): bigint {
  const prefixed = /^[0-7]/.test(digits) ? `0o${digits}` : `0${digits.toLowerCase()}`
  return BigInt(prefixed)
}

// An overflowing literal stays a string: strconv.ParseFloat returns a range error.
function finiteOr(value: number, text: string): number | string {
  return Number.isFinite(value) ? value : text
}

// Go integers have no negative zero.
function positiveZero(value: number): number {
  return value === 0 ? 0 : value
}
