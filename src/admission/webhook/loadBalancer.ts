// istio: pkg/config/validation/validation.go validateLoadBalancer.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkLocalityLb, checkZoneAwareLb } from './localities.ts'
import { durationFault } from './names.ts'

export function checkLoadBalancer(settings: Message | undefined, hasOutlier: boolean, report: Report): void {
  if (settings === undefined) return
  const hash = settings.message('consistentHash')
  if (hash !== undefined) checkConsistentHash(hash, report)
  const [locality, zone] = [settings.message('localityLbSetting'), settings.message('zoneAwareLbSetting')]
  if (locality !== undefined && zone !== undefined) report.error(zone.path, fault('localityAndZone'))
  if (locality !== undefined) checkLocalityLb(locality, hasOutlier, report)
  if (zone !== undefined) checkZoneAwareLb(zone, hasOutlier, report)
  const warmup = settings.message('warmup')
  if (warmup !== undefined) checkWarmup(warmup, report)
}

function checkConsistentHash(hash: Message, report: Report): void {
  const cookie = hash.message('httpCookie')
  if (cookie?.text('name') === '') report.error(cookie.at('name'), fault('cookieName'))
  const names = new Set<string>()
  for (const attribute of cookie?.messages('attributes') ?? []) {
    const name = attribute.text('name')
    if (name === '') report.error(attribute.at('name'), fault('cookieAttributeEmpty'))
    else if (names.has(name)) report.error(attribute.at('name'), fault('cookieAttributeTwice', { name }))
    names.add(name)
  }
  if (hash.number('minimumRingSize') !== 0) {
    const path = hash.at('minimumRingSize')
    report.warning(path, fault('ringSizeDeprecated'))
    if (hash.has('ringHash') || hash.has('maglev')) report.error(path, fault('ringSizeAndAlgorithm'))
  }
  const maglev = hash.message('maglev')
  if (maglev === undefined) return
  for (const each of tableSizeFaults(maglev.number('tableSize'))) report.error(maglev.at('tableSize'), each)
}

function tableSizeFaults(size: number): readonly Fault[] {
  return [
    ...(size === 0 ? [fault('maglevEmpty')] : []),
    ...(size >= 5_000_011 ? [fault('maglevTooLarge')] : []),
    ...(isPrime(size) ? [] : [fault('maglevNotPrime')]),
  ]
}

/** envoy: source/common/common/utility.cc Primes::isPrime, which takes 1 for one. A table too large is no prime: it is refused anyway. */
function isPrime(number: number): boolean {
  if (number !== 0 && number < 4) return true
  if (number % 2 === 0 || number >= 5_000_011) return false
  for (let factor = 3; factor <= Math.sqrt(number); factor += 2) {
    if (number % factor === 0) return false
  }
  return true
}

function checkWarmup(warmup: Message, report: Report): void {
  const duration = warmup.optionalNumber('duration')
  const broken = duration === undefined ? fault('warmupDuration') : durationFault(duration)
  report.error(warmup.at('duration'), broken)
  if (warmup.number('minimumPercent') > 100) report.error(warmup.at('minimumPercent'), fault('warmupPercent'))
  const aggression = warmup.optionalNumber('aggression')
  if (aggression !== undefined && aggression <= 0) report.error(warmup.at('aggression'), fault('warmupAggression'))
}
