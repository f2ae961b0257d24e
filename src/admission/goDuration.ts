import { parseDuration } from '../istio/duration.ts'

// Go counts nanoseconds in 64 bits.
const LONGEST_MILLISECONDS = 2 ** 63 / 1e6

/** Milliseconds of a duration, as `parseDuration`; undefined also for one of more than about 292 years (Go: time.ParseDuration). */
export function parseGoDuration(text: string): number | undefined {
  const milliseconds = parseDuration(text)
  return milliseconds === undefined || Math.abs(milliseconds) >= LONGEST_MILLISECONDS ? undefined : milliseconds
}
