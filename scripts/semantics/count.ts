// Recordings → how many answers there are with each feature, and how many of ours agree.

import { differingParts } from '../../src/conformance/agreement.ts'
import { answerRecording } from '../../src/conformance/answerRecording.ts'
import { tableUnits } from '../../src/conformance/judgeTables.ts'
import { parseLine, type RecordedProxy, type Recording } from '../../src/conformance/recording.ts'
import { readProject } from '../../src/engine/index.ts'
import { ANSWER_FEATURES, CONFIG_FEATURES } from './features.ts'

export type Tally = Readonly<{ agree: number; total: number }>

/** What was recorded: requests, cluster policies, tables of a proxy's configuration, and whether Envoy loads it. */
export type Unit = 'requests' | 'clusters' | 'tables' | 'refusals'

export type Counts = Readonly<{
  /** By family and unit. */
  families: ReadonlyMap<string, ReadonlyMap<Unit, Tally>>
  /** By `group/feature`. */
  features: ReadonlyMap<string, Tally>
  /** Names of what disagrees. */
  open: readonly string[]
}>

export const featureKey = (group: string, name: string): string => `${group}/${name}`

/** Counts the lines of routing and tables files. */
export function countAnswers(lines: Iterable<string>): Counts {
  const families = new Map<string, Map<Unit, Tally>>()
  const features = new Map<string, Tally>()
  const open: string[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const recording = parseLine(line)
    if (!('requests' in recording) && !('config' in recording)) continue
    const family = 'family' in recording ? recording.family : 'tables'
    const inFamily = families.get(family) ?? new Map<Unit, Tally>()
    families.set(family, inFamily)
    const used = configFeatures(recording.id, recording.resources)
    for (const { unit, name, agrees, shows } of 'config' in recording ? tables(recording) : answers(recording)) {
      add(inFamily, unit, agrees)
      for (const feature of [...used, ...shows]) add(features, feature, agrees)
      if (!agrees) open.push(`${recording.id} ${name}`)
    }
  }
  return { families, features, open }
}

type Compared = Readonly<{ unit: Unit; name: string; agrees: boolean; shows: readonly string[] }>

const tables = (recording: Parameters<typeof tableUnits>[0]): readonly Compared[] =>
  tableUnits(recording).map(({ name, agrees }) => ({ unit: 'tables', name, agrees, shows: [] }))

function answers(recording: Recording): readonly Compared[] {
  const proxies = new Map(recording.proxies.map((proxy) => [proxy.name, proxy]))
  const { requests, refusals, clusters } = answerRecording(recording)
  return [
    ...requests.map(({ recorded, answers: ours, error }): Compared => {
      const agrees = error === undefined && differingParts(recorded.expect, ours).length === 0
      return {
        unit: 'requests',
        name: recorded.id,
        agrees,
        shows: answerFeatures(recorded, proxies.get(recorded.proxy)),
      }
    }),
    ...refusals.map(({ proxy, refuses }): Compared => {
      const agrees = refuses === recording.envoyRejects.includes(proxy)
      return { unit: 'refusals', name: proxy, agrees, shows: [] }
    }),
    ...clusters.map(({ name, agrees }): Compared => ({ unit: 'clusters', name, agrees, shows: [] })),
  ]
}

function configFeatures(id: string, text: string): readonly string[] {
  const { resources } = readProject([{ name: `${id}.yaml`, text }])
  return Object.entries(CONFIG_FEATURES).flatMap(([group, features]) =>
    features.filter(({ isIn }) => isIn(resources)).map(({ name }) => featureKey(group, name)),
  )
}

function answerFeatures(
  { request, expect }: Recording['requests'][number],
  proxy: RecordedProxy | undefined,
): readonly string[] {
  if (proxy === undefined) return []
  return Object.entries(ANSWER_FEATURES).flatMap(([group, features]) =>
    features.filter(({ isIn }) => isIn({ proxy, request, expect })).map(({ name }) => featureKey(group, name)),
  )
}

function add<Key>(tallies: Map<Key, Tally>, key: Key, agrees: boolean): void {
  const { agree, total } = tallies.get(key) ?? { agree: 0, total: 0 }
  tallies.set(key, { agree: agree + (agrees ? 1 : 0), total: total + 1 })
}
