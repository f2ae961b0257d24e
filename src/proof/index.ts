// The door to the proofs: resources in, what can be proved of their routes out.
export type { Arrivals } from './arrivals.ts'
export { proofSteps } from './findProofs.ts'
export { createSameDestinations } from './safety/sameDestinations.ts'
