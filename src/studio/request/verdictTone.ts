// How a verdict looks: one tone and one icon for each kind of outcome, the same wherever it stands.

import type { Verdict } from '../../i18n/index.ts'
import type { IconName } from '../ui/iconPaths.ts'

export type Tone = 'match' | 'redirect' | 'fault' | 'near' | 'error' | 'unknown'

const tones: Readonly<Record<Verdict['type'], Tone>> = {
  forwarded: 'match',
  passedThrough: 'match',
  preflight: 'match',
  redirected: 'redirect',
  directResponse: 'fault',
  faultAbort: 'fault',
  noCluster: 'error',
  blocked: 'error',
  noRule: 'error',
  noHost: 'error',
  refused: 'error',
  closed: 'error',
  rejected: 'error',
  unknown: 'unknown',
}

/** A split with a missing destination is half an error: some requests arrive. */
export function toneOf(verdict: Verdict): Tone {
  const partlyMissing = verdict.type === 'forwarded' && verdict.destinations.some(({ missing }) => missing)
  return partlyMissing ? 'near' : tones[verdict.type]
}

export const toneIcon: Readonly<Record<Tone, IconName>> = {
  match: 'check',
  redirect: 'redirect',
  fault: 'reply',
  near: 'warning',
  error: 'stop',
  unknown: 'question',
}
