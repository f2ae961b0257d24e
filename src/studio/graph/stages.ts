// The five numbered stages above the lanes, and how far the live request came.

import type { Decision, Stage } from '../../engine/decision.ts'

/** `failed`: the request ended here by mistake; `none`: it did not come this far, or there is no request. */
export type StageState = 'passed' | 'failed' | 'none'

/** Entry, virtual host, route rules, destination, policy. */
export type StageStates = readonly [StageState, StageState, StageState, StageState, StageState]

const NOWHERE: StageStates = ['none', 'none', 'none', 'none', 'none']

/** States of the stages; a redirect or a direct response of a rule is a destination without policy. */
export function stageStates(decision: Decision | undefined): StageStates {
  if (decision === undefined) return NOWHERE
  const step = (stage: Stage) => decision.trace.find((candidate) => candidate.stage === stage)
  const stateOf = (...stages: readonly Stage[]): StageState => {
    const steps = stages.flatMap((stage) => step(stage) ?? [])
    if (steps.length === 0) return 'none'
    return steps.some(({ verdict }) => verdict === 'refused') ? 'failed' : 'passed'
  }
  const route = step('route')
  // Sent on to https before any rule is looked at: nothing failed.
  const rules = route?.reason.code === 'requireTls' ? 'none' : stateOf('route')
  const cluster = stateOf('cluster')
  // Bytes have neither: the filter chain that took them was found by server name or address.
  const isBytes = step('filterChain')?.verdict === 'taken' && step('request') === undefined
  const response = step('response')?.reason.code
  const isAnsweredByRule = rules === 'passed' && (response === 'redirected' || response === 'directResponse')
  return [
    stateOf('listener', 'filterChain'),
    isBytes ? 'passed' : stateOf('request', 'virtualHost'),
    isBytes ? 'passed' : rules,
    isAnsweredByRule ? 'passed' : cluster,
    cluster === 'passed' ? 'passed' : 'none',
  ]
}
