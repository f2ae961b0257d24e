const UNIT_MILLISECONDS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** Milliseconds of a duration in Go's notation (`1m30s`, `1.5s`, `300ms`, `0`); undefined if it is not one (Go: time.ParseDuration). */
export function parseDuration(text: string): number | undefined {
  // Nearly all of them are a whole number with one unit.
  const simple = /^(\d+)(ms|s|m|h)$/.exec(text)
  if (simple !== null) return Number(simple[1]) * (UNIT_MILLISECONDS[simple[2] ?? ''] ?? 0)
  const match = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text)
  if (match === null) return /^[+-]?0$/.test(text) ? 0 : undefined
  let milliseconds = 0
  for (const [, number, unit] of (match[2] ?? '').matchAll(/([\d.]+)([^\d.]+)/g)) {
    milliseconds += Number(number) * (UNIT_MILLISECONDS[unit ?? ''] ?? 0)
  }
  // Sums of decimals such as 0.1 and 0.2 are off by parts of a picosecond; a duration has whole nanoseconds.
  const exact = Math.round(milliseconds * 1e6) / 1e6
  return match[1] === '-' ? -exact : exact
}
