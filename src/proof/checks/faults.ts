// Faults that never happen, and what they leave untried.

import { refAt } from '../../base/source.ts'
import { httpFault } from '../../engine/compile/fault.ts'
import type { HttpFault as CompiledFault } from '../../envoy/route.ts'
import type { HttpFault } from '../../istio/virtualService.ts'
import type { Check } from './check.ts'
import { forEachWritten } from './writtenRules.ts'

type Part = 'delay' | 'abort'
type Lacking = Readonly<{ part: Part; lacks: 'percentage' | 'kind' }>

export const faultsWithoutEffect: Check = (world) =>
  forEachWritten(world, ({ fault }, from, used) => {
    const lacking = fault && lackingPart(fault)
    const place = lacking && used()
    if (place === undefined || lacking === undefined) return undefined
    const { label: rule, route } = place
    if (happens(route?.route.fault?.[lacking.part])) return undefined
    const detail = { code: 'RW0159', rule, ...lacking, request: route?.proof.request } as const
    return { severity: 'warning', at: refAt(from, 'fault', lacking.part), related: [], detail }
  })

/** What a part of a fault lacks to happen. A percentage that is written as 0 is meant to be. */
function lackingPart({ delay, abort }: HttpFault): Lacking | undefined {
  if (delay !== undefined && delay.fixedDelay === undefined) return { part: 'delay', lacks: 'kind' }
  if (abort !== undefined && abort.httpStatus === undefined && abort.grpcStatus === undefined) {
    return { part: 'abort', lacks: 'kind' }
  }
  if (delay !== undefined && delay.percentage === undefined && delay.percent === undefined) {
    return { part: 'delay', lacks: 'percentage' }
  }
  return abort !== undefined && abort.percentage === undefined ? { part: 'abort', lacks: 'percentage' } : undefined
}

/** Envoy delays and aborts before it counts a timeout or tries anything. */
export const faultsBeforeRetries: Check = (world) =>
  forEachWritten(world, ({ fault, timeout, retries }, from, used) => {
    if (fault === undefined || (timeout === undefined && (retries?.attempts ?? 0) === 0)) return undefined
    const compiled = httpFault(fault)
    const delays = timeout !== undefined && happens(compiled?.delay)
    const aborts = (retries?.attempts ?? 0) > 0 && happens(compiled?.abort)
    const place = delays || aborts ? used() : undefined
    if (place === undefined) return undefined
    const part = delays ? 'delay' : 'abort'
    const detail = { code: 'RW0160', rule: place.label, part } as const
    const related = [refAt(from, delays ? 'timeout' : 'retries')]
    return { severity: 'info', at: refAt(from, 'fault', part), related, detail }
  })

const happens = (part: CompiledFault[Part]): boolean => (part?.percentage?.numerator ?? 0) > 0
