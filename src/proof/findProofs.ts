// All checks over a set of resources, as a cluster that admitted them would route.

import type { Resource } from '../istio/resource.ts'
import { type Arrivals, arrivalsIn } from './arrivals.ts'
import type { Check } from './checks/check.ts'
import { deadRules } from './checks/deadRules.ts'
import { delegates } from './checks/delegates.ts'
import { mirrors, missingDestinations } from './checks/destinations.ts'
import { gatewayExports } from './checks/gatewayExports.ts'
import { hostsNotAdmitted, narrowerHosts } from './checks/hosts.ts'
import { narrowedHosts } from './checks/narrowedHosts.ts'
import { opaqueRules } from './checks/opaqueRules.ts'
import { orderByAge } from './checks/order.ts'
import { vainOutliers } from './checks/outliers.ts'
import { partlyShadowed } from './checks/partlyShadowed.ts'
import { lostPortSettings } from './checks/portSettings.ts'
import { redirectLoops } from './checks/redirectLoops.ts'
import { redirectServers } from './checks/redirectServers.ts'
import { envoyRefusals } from './checks/refusals.ts'
import { cutRetries } from './checks/retries.ts'
import { droppedParts, notInherited } from './checks/rulesOfOneHost.ts'
import { serverPlaces } from './checks/serverPlaces.ts'
import { cutSegments, missedBarePaths, rewrites } from './checks/slashes.ts'
import { emptySubsets } from './checks/subsets.ts'
import { trailingDots } from './checks/trailingDots.ts'
import { unreadRules } from './checks/unreadRules.ts'
import { unusedServers } from './checks/unusedServers.ts'
import { unusedSubsets } from './checks/unusedSubsets.ts'
import type { ProofFinding } from './finding.ts'
import { worldSteps } from './world.ts'

const CHECKS: readonly Check[] = [
  deadRules,
  partlyShadowed,
  missedBarePaths,
  cutSegments,
  rewrites,
  redirectLoops,
  missingDestinations,
  mirrors,
  emptySubsets,
  unusedSubsets,
  droppedParts,
  notInherited,
  lostPortSettings,
  vainOutliers,
  hostsNotAdmitted,
  narrowerHosts,
  orderByAge,
  cutRetries,
  envoyRefusals,
  opaqueRules,
  delegates,
  serverPlaces,
  unreadRules,
  redirectServers,
  gatewayExports,
  narrowedHosts,
  trailingDots,
  unusedServers,
]

export type Proved = Readonly<{ findings: readonly ProofFinding[]; arrivals: Arrivals }>

/** What can be proved of the resources, in the order of the checks; in steps, so that the caller can let others work in between. */
export function* proofSteps(resources: readonly Resource[]): Generator<undefined, Proved> {
  const world = yield* worldSteps(resources)
  const findings: ProofFinding[] = []
  for (const check of CHECKS) {
    findings.push(...check(world))
    yield
  }
  return { findings, arrivals: arrivalsIn(world) }
}
