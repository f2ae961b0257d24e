import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'

/** One thing to look for. */
export type Check = (world: World) => readonly ProofFinding[]
