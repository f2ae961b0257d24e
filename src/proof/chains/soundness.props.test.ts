// Proofs of filter chains against connections: one called dead never takes any, and they find nearly all that are not.

import { expect, test } from 'vitest'
import { isSameRef } from '../../base/source.ts'
import { type PreparedConfig, prepare } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import {
  bentConnection,
  narrowedRule,
  type OpaqueConfiguration,
  opaqueText,
  randomOpaque,
  ruleIndexAt,
} from '../../testing/bentConnections.ts'
import { type Dice, dice } from '../../testing/bentRequests.ts'
import { compiled } from '../../testing/compiled.ts'
import { type ProvedChain, proveChains } from './proveChains.ts'
import { ruleOfChain } from './ruleOfChain.ts'

const CONFIGURATIONS = 50
/** Connections that no dead chain takes, for each of them; and as many may be tried for one that can be reached. */
const CONNECTIONS = 10_000

type Case = Readonly<{ prepared: PreparedConfig; chains: readonly ProvedChain[] }>

function caseOf(configuration: OpaqueConfiguration): Case {
  const { proxy } = configuration
  const prepared = prepare(compiled(opaqueText(configuration), proxy))
  return { prepared, chains: [...proveChains(prepared, proxy.type)] }
}

/** True if one of the connections around the chain comes to it. */
function isTaken(
  roll: Dice,
  prepared: PreparedConfig,
  { listener, chain }: ProvedChain,
  proxy: OpaqueConfiguration['proxy'],
) {
  for (let asked = 0; asked < CONNECTIONS; asked += 1) {
    const way = walk(prepared, bentConnection(roll, listener, chain, proxy))
    if (way.type === 'tcp' && way.chain === chain) return true
  }
  return false
}

test('no dead chain takes any of 10,000 connections near it, every witness lands, and such connections find those that are reachable', () => {
  const counts = { dead: 0, reachable: 0, found: 0, undecided: 0 }
  for (let seed = 1; seed <= CONFIGURATIONS; seed += 1) {
    const configuration = randomOpaque(dice(seed))
    const { prepared, chains } = caseOf(configuration)
    for (const [index, chain] of chains.entries()) {
      const { proof } = chain
      if (proof.state === 'undecided') {
        counts.undecided += 1
        continue
      }
      const taken = isTaken(dice(seed * 100 + index), prepared, chain, configuration.proxy)
      if (proof.state === 'reachable') {
        counts.reachable += 1
        counts.found += Number(taken)
        const way = walk(prepared, proof.request)
        expect(way.type === 'tcp' && way.chain, `seed ${seed}, chain ${index}`).toBe(chain.chain)
      } else {
        counts.dead += 1
        expect(taken, `seed ${seed}, chain ${index}: ${JSON.stringify(chain.chain.match)}`).toBe(false)
      }
    }
  }
  expect(counts.dead).toBeGreaterThan(25)
  expect(counts.found / counts.reachable).toBeGreaterThanOrEqual(0.95)
  expect(counts.undecided).toBe(0)
}, 60_000)

test('30 wrong proofs are caught: one that takes its connections asks for fewer than the proof thinks', () => {
  let planted = 0
  for (let seed = 1; planted < 30; seed += 1) {
    const roll = dice(seed)
    const configuration = randomOpaque(roll)
    for (const old of caseOf(configuration).chains) {
      const taker =
        old.proof.state === 'dead' ? old.proof.by.flatMap((chain) => ruleOfChain(chain) ?? [])[0] : undefined
      if (taker === undefined) continue
      const at = ruleIndexAt(configuration, taker)
      const rule = configuration.rules[at]
      const narrower = rule && narrowedRule(roll, rule)
      if (narrower === undefined) continue
      const changed = { ...configuration, rules: configuration.rules.with(at, narrower) }
      const { prepared, chains } = caseOf(changed)
      // Where others take everything all the same, the proof is right.
      const now = chains.find((one) => isAlike(one, old))
      if (now?.proof.state !== 'reachable') continue
      planted += 1
      expect(
        isTaken(dice(seed), prepared, now, changed.proxy),
        `seed ${seed}: ${JSON.stringify(now.chain.match)}`,
      ).toBe(true)
    }
  }
}, 60_000)

/** The chain of the same rule, with the same conditions, in the same listener. */
const isAlike = (a: ProvedChain, b: ProvedChain): boolean =>
  isSameRef(a.rule, b.rule) &&
  a.listener.name === b.listener.name &&
  JSON.stringify(a.chain.match) === JSON.stringify(b.chain.match)
