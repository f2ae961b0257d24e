import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects all garbage now. */
export const collectGarbage: () => void = runInNewContext('gc')

const ROUNDS = 9

/**
 * Milliseconds of each work, the median of the rounds. The works take turns, so that a busy moment of the machine hits all of
 * them alike, and none has to clear up after another.
 */
export function interleaved<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  warmUp: number,
): Readonly<Record<Name, number>> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < warmUp + ROUNDS; round += 1) {
    for (const name in works) {
      collectGarbage()
      const started = performance.now()
      works[name]()
      const time = performance.now() - started
      if (round >= warmUp) times.set(name, [...(times.get(name) ?? []), time])
    }
  }
  const medians: Partial<Record<Name, number>> = {}
  for (const name in works) medians[name] = median(times.get(name) ?? [])
  // Every work has its median now.
  return medians as Record<Name, number>
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
