// Rules for what is not HTTP: `tls[]` and `tcp[]` entries that no connection comes to, and destinations without cluster.

import { refKey, type SourceRef } from '../../base/source.ts'
import { ANY_ADDRESS } from '../../engine/compile/names.ts'
import { isWildcardAddress } from '../../engine/match/matchListener.ts'
import { refusedListeners } from '../../engine/match/refusedListeners.ts'
import { noChain } from '../chains/noChain.ts'
import { type OpaqueEntry, opaqueEntries, type PlacedChain } from '../chains/opaqueEntries.ts'
import { ownerOf } from '../chains/ownerOf.ts'
import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { missingPart, ofMissing, onceEach } from './destinations.ts'
import { serverNamesBeyond } from './serverNames.ts'

export const opaqueRules: Check = (world) => {
  const entries = opaqueEntries(world)
  if (entries.length === 0) return []
  return [...entries.flatMap((entry) => findingsOf(entry, entries, world)), ...missingClusters(world)]
}

function findingsOf(entry: OpaqueEntry, entries: readonly OpaqueEntry[], world: World): readonly ProofFinding[] {
  const { at, label: rule, chains } = entry
  if (chains.length === 0) {
    const found = world.isComplete ? noChain(entry, entries, world) : undefined
    if (found === undefined) return []
    const { cause, related, request, viewpoint } = found
    const detail = { code: 'RW0121', rule, cause, ...(request && { request }) } as const
    return [{ severity: 'error', at, related, detail, ...(viewpoint && { viewpoint }) }]
  }
  if (chains.some(({ proof }) => proof.state === 'reachable')) return serverNamesBeyond(entry)
  const undecided = chains.find(({ proof }) => proof.state === 'undecided')
  if (undecided?.proof.state === 'undecided') {
    return [{ severity: 'info', at, related: [], detail: { code: 'RW0106', rule, doubts: undecided.proof.doubts } }]
  }
  return world.isComplete && chains.every((chain) => isCertain(chain, world)) ? unreached(entry, world) : []
}

function unreached({ at, label: rule, chains }: OpaqueEntry, world: World): readonly ProofFinding[] {
  const dead = chains.filter(({ proof }) => proof.state === 'dead')
  const [first] = dead
  if (first?.proof.state !== 'dead') {
    const addresses = [...new Set(chains.map(({ listener }) => listener.address))]
    const related = chains.flatMap(({ listener: { from } }) => from ?? [])
    const detail = { code: 'RW0191', rule, addresses, port: chains[0]?.listener.port ?? 0 } as const
    return [{ severity: 'error', at, related: distinct(related), detail }]
  }
  const takers = dead.flatMap(({ proof }) => (proof.state === 'dead' ? proof.by : []))
  const owners = takers.map((chain) => ownerOf(chain, world))
  const by = [...new Map(owners.map(({ owner }) => [JSON.stringify(owner), owner])).values()]
  const detail = { code: 'RW0190', rule, by, request: first.proof.request } as const
  const related = distinct(owners.flatMap(({ from }) => from ?? []))
  return [{ severity: 'error', at, related, detail, viewpoint: first.at.viewpoint.id }]
}

const distinct = (refs: readonly SourceRef[]): readonly SourceRef[] => [
  ...new Map(refs.map((ref) => [refKey(ref), ref])).values(),
]

/** False where Envoy refuses the listener, which is said already, and where the addresses that decide it are in no file. */
function isCertain({ listener, proof, proxy, rule, at }: PlacedChain, { push, labelOf }: World): boolean {
  if (refusedListeners(at.prepared.config).some((refused) => refused.listener === listener)) return false
  if (proxy === 'gateway') return true
  if (!isWildcardAddress(listener.address)) return true
  // What a rule's own siblings take is theirs at any address.
  const own = labelOf(rule).virtualService
  const isAmongItself = proof.state === 'dead' && proof.by.every((chain) => isOf(own, chain))
  return isAmongItself || !push.services.all.some(isUnplaced)

  function isOf(virtualService: string, chain: PlacedChain['chain']): boolean {
    const { owner } = ownerOf(chain, { labelOf, resources: [] })
    return owner.type === 'rule' && owner.rule.virtualService === virtualService
  }

  /** A Service whose cluster IP is not stated. */
  function isUnplaced({ registry, resolution, address, ports }: (typeof push.services.all)[number]): boolean {
    const isOnPort = ports.some(({ number }) => number === listener.port)
    return registry === 'kubernetes' && resolution === 'clientSide' && address === ANY_ADDRESS && isOnPort
  }
}

function missingClusters(world: World): readonly ProofFinding[] {
  const severity = ofMissing(world)
  return onceEach(
    world.proxies.flatMap(({ prepared, chains }) =>
      chains.flatMap(({ chain: { target }, rule: at }) => {
        const clusters = target.type === 'tcp' ? target.clusters : []
        const total = clusters.reduce((sum, { weight }) => sum + weight, 0)
        return clusters.flatMap(({ cluster, weight, from }): readonly ProofFinding[] => {
          const found = from && missingPart(cluster, prepared, world)
          if (from === undefined || found === undefined) return []
          // All matches of a rule share its destinations.
          const rule = { ...world.labelOf(at), match: undefined }
          const percent = Math.round((weight / total) * 1000) / 10
          const { related, ...missing } = found
          const detail = { code: 'RW0114', rule, ...missing, percent } as const
          return [{ severity: severity(missing.missing), at: from, related, detail }]
        })
      }),
    ),
  )
}
