// Rules of several virtual services of one host that take the same requests: which comes first is a matter of age.

import { isCatchAll } from '../../engine/compile/routeMatch.ts'
import type { Route } from '../../envoy/route.ts'
import type { ProofFinding } from '../finding.ts'
import type { ProvedRoute } from '../proveConfig.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { doTheSame } from './eachRule.ts'

/** Pairs of rules that are looked at in one virtual host. */
const MOST_PAIRS = 200

export const orderByAge: Check = (world) => {
  const found = new Map<string, ProofFinding>()
  for (const { routes } of world.proxies) {
    for (const ofHost of byHost(routes)) {
      for (const finding of conflictsIn(ofHost, world)) {
        if (finding.detail.code !== 'RW0118') continue
        const { rule, by } = finding.detail
        const key = `${rule.virtualService} ${by.virtualService}`
        if (!found.has(key)) found.set(key, finding)
      }
    }
  }
  return [...found.values()]
}

const byHost = (routes: readonly ProvedRoute[]): Iterable<readonly ProvedRoute[]> => {
  const hosts = new Map<unknown, ProvedRoute[]>()
  for (const route of routes) {
    const known = hosts.get(route.host)
    if (known === undefined) hosts.set(route.host, [route])
    else known.push(route)
  }
  return hosts.values()
}

function* conflictsIn(routes: readonly ProvedRoute[], { labelOf }: World): Generator<ProofFinding> {
  if (new Set(routes.map(({ route }) => ownerOf(route))).size < 2) return
  let pairs = 0
  for (const later of routes) {
    for (const earlier of routes.slice(0, later.index)) {
      if (ownerOf(earlier.route) === ownerOf(later.route) || doTheSame(earlier.route, later.route)) continue
      // What takes everything comes last, whatever its age.
      if (isCatchAll(later.route.match)) continue
      pairs += 1
      if (pairs > MOST_PAIRS) return
      const request = later.takenBy(earlier.index)
      if (request === undefined) continue
      const [rule, by] = [labelOf(later.route.match.from), labelOf(earlier.route.match.from)]
      const host = later.host.virtualHost.domains[0] ?? ''
      const detail = { code: 'RW0118', rule, by, host, request } as const
      yield { severity: 'warning', at: later.route.match.from, related: [earlier.route.match.from], detail }
    }
  }
}

const ownerOf = ({ virtualService: { namespace, name } }: Route): string => `${namespace}/${name}`
