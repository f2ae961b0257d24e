// The door to the proofs: resources in, what can be proved of their routes out.
export type { Arrival, Arrivals } from './arrivals.ts'
export { proofSteps } from './findProofs.ts'
export { createSameDestinations } from './safety/sameDestinations.ts'
