// English words of what is proved of conditions and actions: what is so, how it shows and what to do.

import type { ActionDetail, WeightShare } from '../../proof/details/actions.ts'
import type { RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import { conditionsEn } from '../conditions.en.ts'
import type { ProofTexts } from './texts.ts'
import { Rule, request, rule, rules, seconds } from './words.en.ts'

const { field } = conditionsEn

/** Where a request goes instead. */
const goes = (to: RuleLabel | undefined, own: RuleLabel): string =>
  to === undefined ? 'gets 404' : `goes to ${rules([to], own)}`

const share = ({ host, subset, weight, percent }: WeightShare): string =>
  `${code(subset === '' ? host : `${host} ${subset}`)} ${weight === undefined ? '(without a weight) ' : ''}${percent}%`

const FAULTS = { delay: 'delay', abort: 'abort' } as const

export const actionProofsEn: ProofTexts<ActionDetail> = {
  RW0150: (f) =>
    `The redirect changes the scheme and keeps the port: ${request(f.request)} is sent to ${code(f.location)}, whose port speaks the old scheme. Write the host as ${code('authority')}; istiod leaves out a port that is the new scheme's own.`,
  RW0151: (f) =>
    `${code(f.virtualService)} has no rule for the rest: ${request(f.request)} gets 404, although ${code(f.host)} would answer it without the virtual service. Add a rule without ${code('match')}.`,
  RW0152: (f) =>
    `Under a regex the rewrite replaces the whole path: ${f.requests.map(request).join(' and ')} are both sent on as ${code(f.path)}. If the rest should stay, use ${code('uriRegexRewrite')}.`,
  RW0153: (f) =>
    `The rewrite names a group with ${code(f.written)}, which is no group for Envoy: ${request(f.request)} is sent on as ${code(f.path)}. Groups are written ${code('\\1')}.`,
  RW0154: (f) =>
    `The rewrite names group ${code(`\\${f.group}`)}, and the pattern has ${f.groups === 0 ? 'none' : `only ${f.groups}`}: ${request(f.request)} is sent on unchanged. Correct the group, or put it into the pattern.`,
  RW0155: (f) =>
    `The regex ${code(f.regex)} is compared with the whole ${field(f.field)}: ${request(f.request)} ${goes(f.to, f.rule)}. If the rest may be anything, put ${code('.*')} there.`,
  RW0156: (f) =>
    f.because === 'port'
      ? `Clients name the port in the host, and ${code(f.authority)} has none: ${request(f.request)} ${goes(f.to, f.rule)}. Leave the condition out if the host is chosen by ${code('hosts')}, or allow the port.`
      : `Clients write the host in small letters, and ${code(f.authority)} is compared letter by letter: ${request(f.request)} ${goes(f.to, f.rule)}. Write it in small letters.`,
  RW0157: (f) =>
    `Beside ${code('gateways')} nobody looks at ${f.fields.map(code).join(' and ')}: ${request(f.request)} comes to ${rule(f.rule)} from anywhere. Give the mesh a rule of its own.`,
  RW0158: (f) =>
    `${code('ignoreUriCase')} has no effect on the regex ${code(f.regex)}: ${request(f.request)} does not match. Begin the regex with ${code('(?i)')}.`,
  RW0159: (f) =>
    f.lacks === 'kind'
      ? `The ${FAULTS[f.part]} of ${rule(f.rule)} does not say ${f.part === 'delay' ? `how long (${code('fixedDelay')})` : `what to answer (${code('httpStatus')} or ${code('grpcStatus')})`}: it never happens${shown(f)}. Say it, or remove the fault.`
      : `The ${FAULTS[f.part]} of ${rule(f.rule)} has no percentage, which counts as 0: it never happens${shown(f)}. Set ${code('percentage: {value: 100}')}, or the share that is meant.`,
  RW0160: (f) =>
    f.part === 'delay'
      ? `${Rule(f.rule)} delays before its timeout begins to count: the delay never causes the timeout. To try the timeout, delay the server's answer, or put the fault into a proxy behind it.`
      : `${Rule(f.rule)} aborts before anything is tried: the answer of the fault is never retried. To try the retries, let the server fail, or put the fault into a proxy behind it.`,
  RW0161: (f) =>
    `One slow try takes all of the timeout of ${seconds(f.timeoutMs)}: none of the ${f.attempts} retries is left for it. Set ${code('perTryTimeout')}.`,
  RW0162: (f) =>
    `The preflight that browsers send before some requests does not come to ${rule(f.rule)} and its CORS policy: ${request(f.request)} ${goes(f.to, f.rule)}. Let a match with method ${code('OPTIONS')} and the same path take it.`,
  RW0163: (f) =>
    `${Rule(f.rule)} both removes and sets ${f.side} header ${code(f.header)}: Envoy removes first, so it is set. Remove one of the two.`,
  RW0164: (f) =>
    `The weights of ${rule(f.rule)} are shares of ${f.total}, no percentages: ${f.shares.map(share).join(', ')}. Write weights that make 100 if percentages are meant.`,
  RW0165: (f) =>
    `The ${f.attempts} retries of ${rule(f.rule)} are for connections that fail: an answer 5xx${f.perTryTimeoutMs === undefined ? '' : `, or a try that takes longer than ${seconds(f.perTryTimeoutMs)},`} is not retried. If it should be, set ${code('retryOn')}, such as ${code('5xx')}.`,
  RW0166: (f) =>
    `${Rule(f.rule)} sends a ${code(f.method)} up to ${f.attempts + 1} times on ${code(f.retryOn)}, also where the server has done it already. Retry only ${code('connect-failure,refused-stream')}, unless repeating does no harm.`,
  RW0167: (f) =>
    `The mirror leads round for ever: ${f.hosts.map(code).join(' and ')} is looked up outside of the mesh and served by this very gateway, which mirrors each copy of ${request(f.request)} again. Mirror to the Service behind it.`,
}

const shown = ({ request: asked, part }: Extract<ActionDetail, { code: 'RW0159' }>): string =>
  asked === undefined ? '' : `, and ${request(asked)} is ${part === 'delay' ? 'not delayed' : 'answered as ever'}`
