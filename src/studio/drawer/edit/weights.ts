// Weights of a split as whole numbers. Istio takes any sum; people think in percent, so 100 is kept where it was 100.

export type Weights = readonly number[]

export const sumOf = (weights: Weights): number => weights.reduce((total, weight) => total + weight, 0)

/** True shares in percent; all zero if nothing weighs anything. */
export function sharesOfWeights(weights: Weights): readonly number[] {
  const total = sumOf(weights)
  return weights.map((weight) => (total === 0 ? 0 : (weight / total) * 100))
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Moves the border behind destination `index` by `delta` weights; the two neighbours keep their common sum. */
export function moveBorder(weights: Weights, index: number, delta: number): Weights {
  const left = weights[index]
  const right = weights[index + 1]
  if (left === undefined || right === undefined) return weights
  const moved = clamp(Math.round(left + delta), 0, left + right)
  return weights.with(index, moved).with(index + 1, left + right - moved)
}

/** Sets one weight. Of two that sum to 100 the other one takes the rest; otherwise the others stay. */
export function setWeight(weights: Weights, index: number, value: number): Weights {
  const whole = Math.max(0, Math.round(value))
  const paired = weights.length === 2 && sumOf(weights) === 100 && whole <= 100
  return weights.map((weight, each) => (each === index ? whole : paired ? 100 - whole : weight))
}

/** The same shares with the sum 100, in whole numbers; what rounding leaves goes to the largest remainders. */
export function makeSum100(weights: Weights): Weights {
  const shares = sumOf(weights) === 0 ? weights.map(() => 100 / weights.length) : sharesOfWeights(weights)
  const floors = shares.map(Math.floor)
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const raised = new Set(byRemainder.slice(0, 100 - sumOf(floors)).map(({ index }) => index))
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor))
}
