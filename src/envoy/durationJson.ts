/** A duration in protobuf JSON: seconds with 0, 3, 6 or 9 decimals (`5s`, `1.500s`); durations have whole nanoseconds. */
export function durationJson(milliseconds: number): string {
  const total = BigInt(Math.round(Math.abs(milliseconds) * 1e6))
  const sign = milliseconds < 0 && total > 0n ? '-' : ''
  const nanos = (total % 1_000_000_000n).toString().padStart(9, '0')
  const decimals = nanos.replace(/(?:000){1,3}$/, '')
  return `${sign}${total / 1_000_000_000n}${decimals === '' ? '' : `.${decimals}`}s`
}
