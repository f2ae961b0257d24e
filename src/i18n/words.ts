// Facts of the engine and of the files, put into the words of a catalogue.

import { assertNever } from '../base/assertNever.ts'
import type { Candidate, Condition } from '../engine/decision.ts'
import type { Reason } from '../engine/reason.ts'
import type { FindingDetail } from '../istio/finding.ts'
import type { ConditionCode } from './conditions.en.ts'
import type { Texts } from './en.ts'

/** One clause that says the reason, without a final period. */
export function reasonText(t: Texts, reason: Reason): string {
  // Each code's own function takes exactly that code's reason; TypeScript cannot follow the pair through the look-up.
  const say = t.reasons[reason.code] as (reason: Reason) => string
  return say(reason)
}

/** True for what says that Envoy does not load the configuration that an answer is about. */
export const isRefusal = ({ code }: Reason): boolean => code === 'filterChainsClash' || code === 'serverNameRefused'

/** What is there, what was expected and what to do. */
export function findingText(t: Texts, detail: FindingDetail): string {
  // As in `reasonText`.
  const say = t.findings[detail.code] as (detail: FindingDetail) => string
  return say(detail)
}

function conditionCode(condition: Condition): ConditionCode | undefined {
  switch (condition.reason.code) {
    case 'conditionHolds':
    case 'valueAbsent':
    case 'valueDiffers':
    case 'valueTooShort':
    case 'trailingSlashMissing':
    case 'differsOnlyInCase':
    case 'regexNoMatch':
    case 'regexInvalid':
    case 'excludedValue':
      return condition.reason.code
    default:
      return undefined
  }
}

/** One condition with both values, e.g. "path prefix `/a/` ≠ `/a`: path lacks trailing slash". */
export function conditionText(t: Texts, condition: Condition): string {
  const code = conditionCode(condition)
  return code === undefined ? reasonText(t, condition.reason) : t.conditions.explain[code](condition)
}

/** The first condition that failed; of a taken candidate all hold, so undefined. */
export function firstFailed(candidate: Candidate): Condition | undefined {
  return candidate.conditions.find((condition) => !condition.holds)
}

/** Why a candidate was taken, refused or not reached. */
export function candidateText(t: Texts, candidate: Candidate): string {
  const failed = firstFailed(candidate)
  return failed === undefined ? reasonText(t, candidate.reason) : conditionText(t, failed)
}

/** The same in at most 24 characters, for the gutter of the editor. */
export function candidateNote(t: Texts, candidate: Candidate): string {
  switch (candidate.verdict) {
    case 'taken':
      return t.editor.matched
    case 'notReached':
      return t.editor.notTried
    case 'refused': {
      const failed = firstFailed(candidate)
      const code = failed === undefined ? undefined : conditionCode(failed)
      return failed === undefined || code === undefined ? '' : t.conditions.note[code](failed.field)
    }
    default:
      return assertNever(candidate.verdict)
  }
}
