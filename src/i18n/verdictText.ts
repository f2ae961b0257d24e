// A verdict in words.

import { assertNever } from '../base/assertNever.ts'
import type { Reason } from '../engine/reason.ts'
import type { Texts } from './en.ts'
import { destinationsText, type Verdict } from './verdict.ts'
import { reasonText } from './words.ts'

/** The verdict as one line. `head` names the rule or the outcome, `detail` the destinations or the reason ('' if none). */
export type VerdictText = Readonly<{ head: string; detail: string }>

/** Words of a verdict; `rule` is the number of the rule that took the request, where it is known. */
export function verdictText(t: Texts, verdict: Verdict, rule: number | undefined): VerdictText {
  switch (verdict.type) {
    case 'forwarded':
      return {
        head: rule === undefined ? t.verdict.matched : t.verdict.rule(rule),
        detail: destinationsText(verdict.destinations),
      }
    case 'noCluster':
      return {
        head: t.verdict[verdict.closed ? 'noClusterClosed' : 'noCluster'](firstDestination(verdict)),
        detail: '',
      }
    case 'redirected':
      return { head: t.verdict.redirected(verdict.status, verdict.location), detail: '' }
    case 'directResponse':
    case 'faultAbort':
    case 'preflight':
      return { head: t.verdict[verdict.type](verdict.status), detail: '' }
    case 'passedThrough':
      return { head: t.verdict.passedThrough, detail: '' }
    case 'blocked':
      return { head: t.verdict.blocked(verdict.status), detail: '' }
    case 'noRule':
      return { head: t.verdict.noRule, detail: '' }
    case 'noHost':
      return { head: t.verdict.noHost, detail: '' }
    case 'refused':
      return { head: t.verdict.refused(verdict.port), detail: '' }
    case 'closed':
      return closedText(t, verdict.reason)
    case 'rejected':
      return {
        head: t.verdict.rejected(verdict.status),
        detail: verdict.reason === undefined ? '' : reasonText(t, verdict.reason),
      }
    case 'unknown':
      return { head: t.verdict.unknown, detail: '' }
    default:
      return assertNever(verdict)
  }
}

/** The usual mistakes have short words; the trace has the long ones. */
function closedText(t: Texts, reason: Reason | undefined): VerdictText {
  switch (reason?.code) {
    case 'noFilterChain':
    case 'plaintextToTls':
    case 'tlsToPlaintext':
    case 'clientCertificateMissing':
      return { head: t.verdict.closedBecause[reason.code], detail: '' }
    default:
      return { head: t.verdict.closed, detail: reason === undefined ? '' : reasonText(t, reason) }
  }
}

function firstDestination({ destinations }: Extract<Verdict, { type: 'noCluster' }>): string {
  return destinationsText(destinations.slice(0, 1).map((share) => ({ ...share, missing: false, percent: undefined })))
}
