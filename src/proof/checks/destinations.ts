// Destinations and mirrors that lead nowhere, or to the same place twice.

import { refKey, type SourceRef } from '../../base/source.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import { clusterChoices } from '../../engine/match/weightedClusters.ts'
import type { Cluster } from '../../envoy/cluster.ts'
import type { ClusterSpecifier } from '../../envoy/route.ts'
import type { MissingPart, ProofFinding } from '../finding.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { forEachRule } from './eachRule.ts'
import { type Because, whyNoHost, whyNoSubset } from './whyMissing.ts'

export const missingDestinations: Check = (world) => {
  const severity = ofMissing(world)
  return onceEach(
    forRoutes(world, ({ route, prepared }) => {
      const { action } = route
      if (action.type !== 'route') return []
      if (hasAll(action.clusters, prepared.config.clusters)) return []
      return clusterChoices(action.clusters).flatMap(({ cluster, probability, from }): readonly ProofFinding[] => {
        const found = missingPart(cluster, prepared, world)
        if (found === undefined) return []
        const { related, ...missing } = found
        const rule = world.labelOf(route.match.from)
        const percent = Math.round(probability * 1000) / 10
        const detail = { code: 'RW0114', rule, ...missing, percent } as const
        return [{ severity: severity(missing.missing), at: from, related, detail }]
      })
    }),
  )
}

export const mirrors: Check = (world) =>
  onceEach(
    forRoutes(world, ({ route, prepared }) => {
      const { action } = route
      if (action.type !== 'route' || action.mirrors.length === 0) return []
      const own = new Set(clusterChoices(action.clusters).map(({ cluster }) => cluster))
      return action.mirrors.flatMap(({ cluster, from }): readonly ProofFinding[] => {
        const found = missingPart(cluster, prepared, world)
        const rule = world.labelOf(route.match.from)
        if (found !== undefined) {
          const { related, ...missing } = found
          return [{ severity: 'warning', at: from, related, detail: { code: 'RW0113', rule, ...missing } }]
        }
        const { host } = parsed(cluster)
        return own.has(cluster)
          ? [{ severity: 'warning', at: from, related: [], detail: { code: 'RW0112', rule, host } }]
          : []
      })
    }),
  )

/** Without any Service in the files, all that is known is that they are elsewhere. */
export function ofMissing({ resources }: World): (missing: MissingPart) => ProofFinding['severity'] {
  const hasServices = resources.some(({ kind }) => kind === 'Service' || kind === 'ServiceEntry')
  return ({ part }) => (part === 'host' && !hasServices ? 'info' : 'error')
}

function forRoutes(world: World, find: (route: ReachedRoute) => readonly ProofFinding[]): readonly ProofFinding[] {
  const found: ProofFinding[] = []
  forEachRule(world, (route) => {
    found.push(...find(route))
    return undefined
  })
  return found
}

/** The matches of a rule share its destinations. */
export const onceEach = (findings: readonly ProofFinding[]): readonly ProofFinding[] => [
  ...new Map(findings.map((finding) => [refKey(finding.at), finding])).values(),
]

/** True if every cluster that is named is there. */
const hasAll = (named: ClusterSpecifier, clusters: ReadonlyMap<string, Cluster>): boolean =>
  named.type === 'cluster' ? clusters.has(named.cluster) : named.clusters.every(({ cluster }) => clusters.has(cluster))

type Missing = Readonly<{ host: string; missing: MissingPart; related: readonly SourceRef[] }>

/** What a proxy lacks for a cluster to be there; undefined if it has it. */
export function missingPart(name: string, prepared: PreparedConfig, world: World): Missing | undefined {
  const { clusters } = prepared.config
  if (clusters.has(name)) return undefined
  const { host, port, subset } = parsed(name)
  const ofHost = [...clusters.values()].filter((cluster) => cluster.host === host)
  const viewpoint = world.proxies.find((proxy) => proxy.prepared === prepared)?.viewpoint
  if (ofHost.length === 0) {
    const because = viewpoint && whyNoHost(host, viewpoint, world)
    return { host, missing: { part: 'host', ...whyOf(because) }, related: relatedTo(because) }
  }
  if (ofHost.every((cluster) => cluster.port !== port)) return { host, missing: { part: 'port', port }, related: [] }
  const because = viewpoint && whyNoSubset(host, subset, viewpoint, world)
  return { host, missing: { part: 'subset', subset, ...whyOf(because) }, related: relatedTo(because) }
}

const whyOf = <Why>(because: Because<Why> | undefined): Readonly<{ why?: Why }> => (because ? { why: because.why } : {})

const relatedTo = (because: Because<unknown> | undefined): readonly SourceRef[] => (because ? [because.from] : [])

/** `outbound|PORT|SUBSET|HOST` */
function parsed(cluster: string): Readonly<{ host: string; port: number; subset: string }> {
  const [, port = '', subset = '', host = cluster] = cluster.split('|')
  return { host, port: Number(port), subset }
}
