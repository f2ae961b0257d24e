// What we compile against what istiod built, before any request: listeners and route configurations.

import { compile, listenerJson, readProject, routeConfigurationJson } from '../engine/index.ts'
import { deepEqual } from './agreement.ts'
import type { Json, TableRecording } from './recording.ts'

/** One listener or route configuration; undefined where one side has none of this name. */
export type TableUnit = Readonly<{ name: string; recorded: unknown; ours: unknown; agrees: boolean }>

/** A unit for each listener and route configuration that was recorded or that we have besides. */
export function tableUnits({ id, resources, proxies, config }: TableRecording): readonly TableUnit[] {
  const read = readProject([{ name: `${id}.yaml`, text: resources }]).resources
  return proxies.flatMap((proxy) => {
    const compiled = compile(read, proxy)
    const recorded = config.get(proxy.name) ?? { listeners: [], routes: [] }
    return [
      ...unitsByName(recorded.listeners, compiled.listeners.map(listenerJson)),
      ...unitsByName(recorded.routes, [...compiled.routeConfigurations.values()].map(routeConfigurationJson)),
    ].map((unit) => ({ ...unit, name: `${proxy.name} ${unit.name}` }))
  })
}

function unitsByName(recorded: readonly Json[], ours: readonly Json[]): readonly TableUnit[] {
  const left = byName(recorded)
  const right = byName(ours)
  return [...new Set([...left.keys(), ...right.keys()])].map((name) => {
    const pair = { recorded: left.get(name), ours: right.get(name) }
    return { name, ...pair, agrees: deepEqual(pair.recorded, pair.ours) }
  })
}

const byName = (items: readonly Json[]): ReadonlyMap<string, unknown> =>
  new Map(items.map((item) => [String(item.name), orderless(item)]))

// Lists whose order istiod leaves to chance; of listeners the filters are not compared.
const UNORDERED: ReadonlySet<string> = new Set(['filterChains', 'domains', 'virtual_hosts', 'query_parameters'])

/** The same for values that differ only in what is not compared. */
function orderless(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => orderless(item))
    return UNORDERED.has(key) ? items.map((item) => JSON.stringify(item)).sort() : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'listenerFilters')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, orderless(item, name)]),
  )
}
