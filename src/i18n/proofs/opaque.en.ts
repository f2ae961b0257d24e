// English words of what is proved of `tls[]` and `tcp[]` rules.

import type { ChainOwner, NoChainCause, OpaqueDetail, RuleKind } from '../../proof/details/opaque.ts'
import type { RuleLabel } from '../../proof/finding.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'
import { Rule, request, rule, rules } from './words.en.ts'

export const opaqueProofsEn: ProofTexts<OpaqueDetail> = {
  RW0121: (f) => `No proxy uses ${rule(f.rule)}: ${cause(f.cause, f)}`,
  RW0190: (f) =>
    f.by.length === 0
      ? `${Rule(f.rule)} can never match: its connections, such as ${request(f.request)}, fit no filter chain to the end and are closed. Ask for others, or remove it.`
      : `${Rule(f.rule)} can never match: ${f.by.map((one) => owner(one, f.rule)).join(' and ')} ${f.by.length === 1 ? 'takes' : 'take'} all of its connections, such as ${request(f.request)}. Ask for others, or remove it.`,
  RW0191: (f) =>
    `${Rule(f.rule)} can never match: clients of port ${f.port} connect to ${f.addresses.map(code).join(', ')}, which is in none of its subnets. Add the address to ${code('destinationSubnets')}, or remove the rule.`,
  RW0192: (f) =>
    `Server name ${code(f.serverName)} of ${rule(f.rule)} goes beyond the hosts of its servers (${f.hosts.map(code).join(', ')}), and filter chains ask for the rule's names alone: ${request(f.request)} gets through. List the names that are meant in ${code('sniHosts')}, or add the host to a server.`,
}

function cause(of: NoChainCause, { rule: own, request: asked }: Extract<OpaqueDetail, { code: 'RW0121' }>): string {
  const lost = asked === undefined ? '' : `; ${request(asked)} does not come here`
  switch (of.type) {
    case 'serverName':
      return `${rules([of.by], own)} has server name ${code(of.serverName)} already, and istiod drops the whole match${lost}. Remove the name from one of the two.`
    case 'earlierRule':
      return `${rules([of.by], own)} takes all connections of the port${lost}. Give it a port of its own.`
    case 'port':
      return `it asks for port ${of.port}, and there ${of.ports.length === 1 ? 'is' : 'are'} only ${of.ports.join(', ')}. Correct the port.`
    case 'gateways':
      return `it names ${of.gateways.map(code).join(', ')}, which is not among the gateways of its virtual service. Add it there, or correct the name.`
    case 'kind':
      return of.of === 'server'
        ? `the server of ${code(of.name)} on port ${of.port} uses ${kinds(of.takes)}${lost}. Change the server's protocol and TLS mode${written(of.takes)}.`
        : `port ${of.port} of ${code(of.name)} uses ${kinds(of.takes)}. Correct the protocol in the port's name${written(of.takes)}.`
    case 'host':
      return `no server of ${of.gateways.map(code).join(', ')} admits a host of its virtual service. Add the host to a server, or correct it.`
  }
}

const kinds = (takes: RuleKind): string =>
  takes === 'none' ? 'the rules of no virtual service' : `${code(takes)} rules alone`
const written = (takes: RuleKind): string => (takes === 'none' ? '' : `, or write ${code(takes)} rules`)

function owner(of: ChainOwner, own: RuleLabel): string {
  switch (of.type) {
    case 'rule':
      return rules([of.rule], own)
    case 'server':
      return `the server of ${code(of.gateway)} on port ${of.port}`
    case 'service':
      return `service ${code(of.name)}`
    case 'passthrough':
      return 'the way out of the mesh'
  }
}
