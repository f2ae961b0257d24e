// All checks over a set of resources, as a cluster that admitted them would route.

import type { Resource } from '../istio/resource.ts'
import { type Arrivals, arrivalsIn } from './arrivals.ts'
import { authorities } from './checks/authorities.ts'
import type { Check } from './checks/check.ts'
import { deadRules } from './checks/deadRules.ts'
import { delegates } from './checks/delegates.ts'
import { mirrors, missingDestinations } from './checks/destinations.ts'
import { doubleTls } from './checks/doubleTls.ts'
import { faultsBeforeRetries, faultsWithoutEffect } from './checks/faults.ts'
import { gatewayExports } from './checks/gatewayExports.ts'
import { setAndRemoved } from './checks/headerOperations.ts'
import { hostsNotAdmitted, narrowerHosts } from './checks/hosts.ts'
import { meshHosts } from './checks/meshHosts.ts'
import { mirrorLoops } from './checks/mirrorLoops.ts'
import { narrowedHosts } from './checks/narrowedHosts.ts'
import { opaqueRules } from './checks/opaqueRules.ts'
import { orderByAge } from './checks/order.ts'
import { vainOutliers } from './checks/outliers.ts'
import { partlyShadowed } from './checks/partlyShadowed.ts'
import { lostPortSettings } from './checks/portSettings.ts'
import { lostPreflights } from './checks/preflights.ts'
import { redirectLoops } from './checks/redirectLoops.ts'
import { redirectPorts } from './checks/redirectPorts.ts'
import { redirectServers } from './checks/redirectServers.ts'
import { envoyRefusals } from './checks/refusals.ts'
import { regexCase, wholeValues } from './checks/regexes.ts'
import { regexRewrites } from './checks/regexRewrites.ts'
import { cutRetries, repeatedChanges, retryGaps } from './checks/retries.ts'
import { droppedParts, notInherited } from './checks/rulesOfOneHost.ts'
import { serverPlaces } from './checks/serverPlaces.ts'
import { cutSegments, missedBarePaths, rewrites } from './checks/slashes.ts'
import { ignoredSources } from './checks/sources.ts'
import { emptySubsets } from './checks/subsets.ts'
import { trailingDots } from './checks/trailingDots.ts'
import { uncoveredPaths } from './checks/uncovered.ts'
import { unreadRules } from './checks/unreadRules.ts'
import { unusedServers } from './checks/unusedServers.ts'
import { unusedSubsets } from './checks/unusedSubsets.ts'
import { unvisitedRules } from './checks/unvisitedRules.ts'
import { effectiveWeights } from './checks/weights.ts'
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
  doubleTls,
  meshHosts,
  unvisitedRules,
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
  redirectPorts,
  uncoveredPaths,
  regexRewrites,
  wholeValues,
  authorities,
  ignoredSources,
  regexCase,
  faultsWithoutEffect,
  faultsBeforeRetries,
  retryGaps,
  repeatedChanges,
  lostPreflights,
  setAndRemoved,
  effectiveWeights,
  mirrorLoops,
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
