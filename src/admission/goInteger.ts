const LARGEST = 2n ** 63n

/** True for a whole number that fits in 64 bits, with or without sign (Go: strconv.Atoi). */
export function isInteger(text: string): boolean {
  if (!/^[-+]?\d+$/.test(text)) return false
  const value = BigInt(text.replace('+', ''))
  return value >= -LARGEST && value < LARGEST
}
