import type { SourceRef } from '../base/source.ts'
import { refAt } from '../base/source.ts'
import type { VirtualService } from '../istio/resource.ts'
import type { Destination } from '../istio/virtualService.ts'

/** A destination as written, with the address of the `destination` (or `mirror`) itself. */
export type WrittenDestination = Readonly<{ destination: Destination; from: SourceRef }>

/** All destinations of a virtual service in the order of its text: routes and mirrors of `http`, routes of `tcp` and `tls`. */
export function writtenDestinations({ spec, ref }: VirtualService): readonly WrittenDestination[] {
  const found: WrittenDestination[] = []
  const add = (destination: Destination | undefined, ...path: readonly (string | number)[]): void => {
    if (destination !== undefined) found.push({ destination, from: refAt(ref, 'spec', ...path) })
  }
  for (const [index, { route, mirror, mirrors }] of (spec.http ?? []).entries()) {
    route?.forEach(({ destination }, at) => {
      add(destination, 'http', index, 'route', at, 'destination')
    })
    add(mirror, 'http', index, 'mirror')
    mirrors?.forEach(({ destination }, at) => {
      add(destination, 'http', index, 'mirrors', at, 'destination')
    })
  }
  for (const field of ['tcp', 'tls'] as const) {
    for (const [index, { route }] of (spec[field] ?? []).entries()) {
      route?.forEach(({ destination }, at) => {
        add(destination, field, index, 'route', at, 'destination')
      })
    }
  }
  return found
}
