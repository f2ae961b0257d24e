// Proofs against requests: a route called dead is never taken, by requests that find nearly all of the routes that are not.

import { expect, test } from 'vitest'
import { match } from '../engine/match/match.ts'
import { type PreparedConfig, prepare } from '../engine/match/prepare.ts'
import { walk } from '../engine/match/walk.ts'
import {
  bentRequest,
  configurationOf,
  type Dice,
  dice,
  type Match,
  narrowedMatch,
  randomMatches,
} from '../testing/bentRequests.ts'
import { compiled } from '../testing/compiled.ts'
import { createLanguages } from './languages.ts'
import { type ProvedRoute, proveConfig } from './proveConfig.ts'

const CONFIGURATIONS = 150
/** Requests that no dead route takes, for each of them; and as many may be tried for one that can be reached. */
const REQUESTS = 10_000

const languages = createLanguages()

type Case = Readonly<{
  roll: Dice
  prepared: PreparedConfig
  proofs: readonly ProvedRoute[]
  /** The `match[]` entries that the routes were made of. */
  matches: readonly Match[]
}>

function caseOf(roll: Dice, written: readonly Match[], merged: boolean): Case {
  const { text, matchAt } = configurationOf(written, merged)
  const prepared = prepare(compiled(text))
  const proofs = [...proveConfig(prepared, languages)].flat()
  return { roll, prepared, proofs, matches: proofs.map(({ route }) => matchAt(route.match.from)) }
}

test('no dead route takes any of 10,000 requests near it, every witness lands, and such requests find the routes that are reachable', () => {
  const counts = { dead: 0, undecided: 0 }
  for (let seed = 1; seed <= CONFIGURATIONS; seed += 1) {
    const { roll, prepared, proofs, matches } = caseOf(dice(seed), randomMatches(dice(seed)), seed % 3 === 0)
    const reached = new Set<number>()
    const reachable = proofs.filter(({ proof }) => proof.state === 'reachable')
    for (const { index, proof } of proofs) {
      const isDead = proof.state !== 'reachable'
      for (let asked = 0; asked < REQUESTS && (isDead || !reached.has(index)); asked += 1) {
        const way = walk(prepared, bentRequest(roll, matches, index))
        if (way.type === 'route') reached.add(way.routeIndex)
      }
    }
    for (const { index, proof } of proofs) {
      if (proof.state === 'dead' || proof.state === 'impossible') {
        counts.dead += 1
        expect(reached.has(index), `seed ${seed}, route ${index}: ${JSON.stringify(matches[index])}`).toBe(false)
      } else if (proof.state === 'reachable') {
        expect(match(prepared, proof.request).answers[0]?.routeIndex, `seed ${seed}, route ${index}`).toBe(index)
      } else counts.undecided += 1
    }
    const found = reachable.filter(({ index }) => reached.has(index)).length
    expect(found / reachable.length, `seed ${seed}`).toBeGreaterThanOrEqual(0.95)
  }
  expect(counts.dead).toBeGreaterThan(40)
  expect(counts.undecided).toBe(0)
}, 120_000)

test('the routes that a proof names take everything by themselves', () => {
  for (let seed = 1; seed <= CONFIGURATIONS; seed += 1) {
    const { proofs, matches } = caseOf(dice(seed), randomMatches(dice(seed)), false)
    for (const { index, proof } of proofs) {
      if (proof.state !== 'dead') continue
      const named = [...proof.by, index].flatMap((at) => matches[at] ?? [])
      const alone = caseOf(dice(seed), named, false).proofs.at(-1)?.proof
      expect(alone?.state, `seed ${seed}, route ${index}`).toBe('dead')
    }
  }
})

test('100 wrong proofs are caught: the earlier route has one condition more than the proof thinks', () => {
  let planted = 0
  for (let seed = 1; planted < 100; seed += 1) {
    const roll = dice(seed)
    const written = randomMatches(roll)
    const { proofs } = caseOf(roll, written, false)
    const dead = proofs.find(({ proof }) => proof.state === 'dead')
    if (dead?.proof.state !== 'dead') continue
    const narrowedAt = dead.proof.by[0] ?? 0
    const narrower = narrowedMatch(roll, written[narrowedAt] ?? {})
    if (narrower === undefined) continue
    const changed = caseOf(roll, written.with(narrowedAt, narrower), false)
    // Where the other routes take everything all the same, the proof is right.
    if (changed.proofs[dead.index]?.proof.state !== 'reachable') continue
    planted += 1
    expect(isCaught(changed, dead.index), `seed ${seed}, route ${dead.index}: ${JSON.stringify(written)}`).toBe(true)
  }
}, 60_000)

function isCaught({ roll, prepared, matches }: Case, index: number): boolean {
  for (let asked = 0; asked < REQUESTS; asked += 1) {
    const way = walk(prepared, bentRequest(roll, matches, index))
    if (way.type === 'route' && way.routeIndex === index) return true
  }
  return false
}
