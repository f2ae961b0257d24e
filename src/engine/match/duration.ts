// Durations in the two notations that answers use.

/** Go's notation: `0s`, `300ms`, `1.5s`, `1m30s`, `1h0m0s`. */
export function goDuration(milliseconds: number): string {
  if (milliseconds === 0) return '0s'
  if (milliseconds < 1) return `${Math.round(milliseconds * 1000)}µs`
  if (milliseconds < 1000) return `${milliseconds}ms`
  const hours = Math.floor(milliseconds / 3_600_000)
  const minutes = Math.floor(milliseconds / 60_000) % 60
  const seconds = `${(milliseconds % 60_000) / 1000}s`
  if (hours > 0) return `${hours}h${minutes}m${seconds}`
  return minutes > 0 ? `${minutes}m${seconds}` : seconds
}

/** Protobuf's JSON notation: seconds with 0, 3, 6 or 9 decimals, e.g. `2s`, `0.250s`. */
export function protobufDuration(milliseconds: number): string {
  const nanoseconds = Math.round(milliseconds * 1e6)
  const seconds = Math.floor(nanoseconds / 1e9)
  const rest = String(nanoseconds % 1e9).padStart(9, '0')
  const decimals = rest.replace(/(000)+$/, '')
  return decimals === '' ? `${seconds}s` : `${seconds}.${decimals}s`
}
