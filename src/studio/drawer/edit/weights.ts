// Weights of a split as whole numbers. Istio takes any sum; people think in percent, so 100 is kept where it was 100.

export type Weights = readonly number[]

export const sumOf = (weights: Weights): number => weights.reduce((total, weight) => total + weight, 0)

/** True shares in percent; all zero if nothing weighs anything. */
export function sharesOfWeights(weights: Weights): readonly number[] {
  const total = sumOf(weights)
  return weights.map((weight) => (total === 0 ? 0 : (weight / total) * 100))
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Destinations whose share is held, by their place. */
export type Locks = ReadonlySet<number>

const NONE: Locks = new Set()

/** Moves the border behind destination `index` by `delta` weights: between the nearest destinations on both sides that are not held. */
export function moveBorder(weights: Weights, index: number, delta: number, locks: Locks = NONE): Weights {
  const [at, to] = neighbours(weights, index, locks)
  const left = weights[at]
  const right = weights[to]
  if (left === undefined || right === undefined) return weights
  const moved = clamp(Math.round(left + delta), 0, left + right)
  return weights.with(at, moved).with(to, left + right - moved)
}

/** The two whose weights a border moves; -1 where all on one side are held. */
export function neighbours(weights: Weights, index: number, locks: Locks): readonly [number, number] {
  const free = weights.map((_, each) => !locks.has(each))
  return [free.lastIndexOf(true, index), free.indexOf(true, index + 1)]
}

/** Sets one weight. Where the sum is 100 it stays: the others that are not held share what is left as they did before. */
export function setWeight(weights: Weights, index: number, value: number, locks: Locks = NONE): Weights {
  const whole = Math.max(0, Math.round(value))
  const others = weights.map((_, each) => each).filter((each) => each !== index && !locks.has(each))
  const held = sumOf(weights.filter((_, each) => each !== index && locks.has(each)))
  if (sumOf(weights) !== 100 || others.length === 0 || whole > 100 - held) return weights.with(index, whole)
  const shared = spread(
    others.map((each) => weights[each] ?? 0),
    100 - held - whole,
  )
  return weights.map((weight, each) => (each === index ? whole : (shared[others.indexOf(each)] ?? weight)))
}

/** The same shares with the sum 100, in whole numbers; what rounding leaves goes to the largest remainders. */
export const makeSum100 = (weights: Weights): Weights => spread(weights, 100)

/** The same shares of another total, in whole numbers. */
function spread(weights: Weights, total: number): Weights {
  const sum = sumOf(weights)
  const shares = weights.map((weight) => (sum === 0 ? total / weights.length : (weight / sum) * total))
  const floors = shares.map(Math.floor)
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const raised = new Set(byRemainder.slice(0, total - sumOf(floors)).map(({ index }) => index))
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor))
}
