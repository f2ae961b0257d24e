// English words of what is proved of rules: what is so, how it shows, what to do.

import type { DelegationFault, RefusalCause, RuleDetail } from '../../proof/details/rules.ts'
import type { Doubt } from '../../proof/routeProof.ts'
import { code } from '../code.ts'
import { conditionsEn } from '../conditions.en.ts'
import type { ProofTexts } from './texts.ts'
import { missing, Rule, remedy, request, rule, rules, seconds, taken } from './words.en.ts'

const { field } = conditionsEn

const doubt = (of: Doubt): string => {
  switch (of.type) {
    case 'condition':
      return `its condition on the ${field(of.field)} is not decided`
    case 'noWayIn':
      return 'no connection is known that leads to it'
    case 'tooLarge':
      return 'the proof takes too long'
    case 'witnessStrays':
      return 'a request made for it is answered elsewhere'
  }
}

const refusal = (of: RefusalCause): string => {
  switch (of.type) {
    case 'sameMatch':
      return of.shared === ''
        ? 'two filter chains take the same connections'
        : `two filter chains take connections of ${code(of.shared)}`
    case 'serverName':
      return `server name ${code(of.serverName)} has a ${code('*')} that does not stand for a whole first label`
    case 'redirectCode':
      return `it knows no redirect with code ${of.code}; there are 301, 302, 303, 307 and 308`
    case 'status':
      return `status ${of.status} is above 599`
  }
}

const delegation: Readonly<Record<Exclude<DelegationFault, 'contradicts'>, string>> = {
  missing: 'which no file defines',
  hasHosts: 'which has hosts of its own',
  notExported: 'which is not exported to its namespace',
}

export const ruleProofsEn: ProofTexts<RuleDetail> = {
  RW0101: (f) =>
    `${Rule(f.rule)} can never match: ${taken(f.by, f.rule)} all of its requests. Move it above, or remove it.`,
  RW0102: (f) =>
    `Part of ${rule(f.rule)} is taken by ${rules([f.by], f.rule)}: ${request(f.request)} goes there, ${request(f.left)} comes here. If that is not meant, move the rule above.`,
  RW0103: (f) =>
    `${Rule(f.rule)} can never match: no request that can come here fulfils its condition on the ${field(f.field)}. Correct the condition.`,
  RW0104: (f) =>
    `No proxy uses ${rule(f.rule)}: its gateways, port or source labels fit none. Correct them, or remove the rule.`,
  RW0105: (f) =>
    `On host ${code(f.host)}, ${rule(f.rule)} can never match: ${taken(f.by, f.rule)} all of its requests there. If that is not meant, change the order.`,
  RW0106: (f) =>
    `Whether ${rule(f.rule)} can be reached is not decided: ${f.doubts.map(doubt).join('; ')}. A test request shows it for one case.`,
  RW0107: (f) =>
    `Prefix ${code(f.prefix)} does not take the path without its slash: ${request(f.request)} ${f.to === undefined ? 'gets 404' : `goes to ${rules([f.to], f.rule)}`}. Add ${code(`exact: ${f.prefix.slice(0, -1)}`)}.`,
  RW0108: (f) =>
    `Prefix ${code(f.prefix)} goes on in the middle of a name: ${request(f.request)} comes to ${rule(f.rule)} too. If that is not meant, use ${code(`exact: ${f.prefix}`)} and ${code(`prefix: ${f.prefix}/`)}.`,
  RW0109: (f) =>
    `The rewrite makes two slashes: ${request(f.request)} is sent on as ${code(f.path)}. Let prefix and rewrite both end in a slash, or neither.`,
  RW0110: (f) =>
    `The rewrite loses a slash: ${request(f.request)} is sent on as ${code(f.path)}. Let prefix and rewrite both end in a slash, or neither.`,
  RW0111: (f) =>
    `The redirect of ${rule(f.rule)} leads round for ever: ${request(f.request)} is sent to ${f.locations.map(code).join(', ')} and on. Match less, or redirect to what another rule answers.`,
  RW0112: (f) =>
    `${Rule(f.rule)} mirrors to ${code(f.host)}, where its requests go already: that gets them twice. Choose another mirror.`,
  RW0113: (f) =>
    `${Rule(f.rule)} mirrors to ${code(f.host)}, ${missing(f.missing)}: nothing is mirrored. ${remedy(f.missing)}`,
  RW0114: (f) =>
    `${Rule(f.rule)} sends ${f.percent === 100 ? 'its' : `${f.percent}% of its`} ${f.rule.kind === 'http' ? 'requests' : 'connections'} to ${code(f.host)}, ${missing(f.missing)}: they ${f.rule.kind === 'http' ? 'get 503 NC' : 'are closed'}. ${remedy(f.missing)}`,
  RW0115: (f) =>
    `No workload of ${code(f.host)} has the labels of subset ${code(f.subset)} (there are ${f.workloads.map(code).join(', ')}): requests to it get 503 UH. Correct the labels.`,
  RW0116: (f) =>
    f.namespaces.length === 0
      ? `No server of ${f.gateways.map(code).join(', ')} admits host ${code(f.host)}: its requests get 404. Add the host to a server, or remove it here.`
      : `${f.gateways.map(code).join(', ')} admits host ${code(f.host)} for virtual services of ${f.namespaces.map(code).join(', ')} alone: its requests get 404. Move the virtual service there, or admit the host for this namespace too.`,
  RW0117: (f) =>
    `${code(f.host)} takes its requests away from ${code(f.wildcard)}: ${request(f.request)} gets 404, although ${rule(f.rule)} of ${code(f.rule.virtualService)} would answer it. Add a rule for the other paths.`,
  RW0118: (f) =>
    `On ${code(f.host)}, ${request(f.request)} fits ${rule(f.rule)} and ${rules([f.by], f.rule)}; the latter takes it only because its virtual service is older, or first by name. Merge the two.`,
  RW0119: (f) =>
    `The timeout of ${seconds(f.timeoutMs)} leaves time for ${f.fitting} of ${f.attempts} tries of ${seconds(f.perTryTimeoutMs)} each. Allow ${seconds(f.attempts * f.perTryTimeoutMs)} or more, or shorten the tries.`,
  RW0120: (f) =>
    `Envoy does not load ${code(f.name)}: ${refusal(f.cause)}. It keeps what it had before, and no later change to it comes into force. Correct this first.`,
  RW0122: (f) =>
    f.fault === 'contradicts'
      ? `${Rule(f.rule)} of the delegate is left out: its conditions contradict those of the rule that delegates. Ask for paths below the prefix of that rule, and repeat no regex.`
      : `${Rule(f.rule)} delegates to ${code(f.delegate)}, ${delegation[f.fault]}: nothing comes of it. Correct the name, or ${f.fault === 'notExported' ? 'export it' : 'define it without hosts'}.`,
  RW0123: (f) =>
    `${code(f.virtualService)} has no hosts, and no rule delegates to it: it has no effect. Delegate to it, or give it hosts.`,
}
