// Headers that are set and removed at once: Envoy removes first.

import { refAt } from '../../base/source.ts'
import type { HeaderOperations, Headers } from '../../istio/virtualService.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'
import { forEachWritten } from './writtenRules.ts'

export const setAndRemoved: Check = (world) =>
  forEachWritten(world, ({ headers, route }, from, used) => {
    if (headers === undefined && !route?.some((destination) => destination.headers !== undefined)) return undefined
    const blocks = [{ headers, at: refAt(from, 'headers') }]
    route?.forEach((destination, index) => {
      if (destination.headers !== undefined)
        blocks.push({ headers: destination.headers, at: refAt(from, 'route', index, 'headers') })
    })
    for (const block of blocks) {
      const found = block.headers && bothIn(block.headers)
      const place = found && used()
      if (found === undefined || place === undefined) continue
      const { side, header, index } = found
      const detail = { code: 'RW0163', rule: place.label, header, side } as const
      const at = refAt(block.at, side, 'remove', index)
      return { severity: 'info', at, related: [refAt(block.at, side, 'set', header)], detail } satisfies ProofFinding
    }
    return undefined
  })

function bothIn(headers: Headers) {
  for (const side of ['request', 'response'] as const) {
    const found = headers[side] && bothOf(headers[side])
    if (found !== undefined) return { side, ...found }
  }
  return undefined
}

/** The header as `set` writes it, and its place in `remove`. */
function bothOf({ set, remove }: HeaderOperations): Readonly<{ header: string; index: number }> | undefined {
  if (set === undefined || remove === undefined) return undefined
  for (const header of Object.keys(set)) {
    const index = remove.findIndex((name) => name.toLowerCase() === header.toLowerCase())
    if (index >= 0) return { header, index }
  }
  return undefined
}
