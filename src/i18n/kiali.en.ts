// English words of what Kiali's own checks say: what is so, how it shows, and what to do. The codes are Kiali's, the words are ours.

import type { KialiCode, KialiDetail, SharedHost } from '../kiali/finding.ts'
import { code } from './code.ts'

export type KialiTexts = { readonly [C in KialiCode]: (detail: Extract<KialiDetail, { code: C }>) => string }

const list = (values: readonly string[]): string => values.map(code).join(', ')

const shared: Readonly<Record<SharedHost, (host: string, rules: string) => string>> = {
  lost: (host, rules) =>
    `${host} stands in ${rules} too, with the same subset or a traffic policy as well: istiod takes that of the oldest rule. Merge them.`,
  merged: (host, rules) =>
    `${host} stands in ${rules} too. Kiali warns of that; istiod merges rules of one namespace, and here nothing is lost. One rule is easier to read.`,
  chosen: (host, rules) =>
    `${host} stands in ${rules} of another namespace too: a proxy takes the rule of its own namespace, else that of the Service’s. Keep one, or restrict ${code('exportTo')}.`,
  narrower: (host, rules) =>
    `${host} is covered by ${rules} too. A proxy takes the rule whose host fits best, and nothing of the others. Repeat here what is to hold for both.`,
}

export const kialiEn: KialiTexts = {
  KIA0002: (f) =>
    `No selector either has ${list(f.policies)} of ${code(f.namespace)}: of such PeerAuthentications istiod takes the oldest one. Keep one.`,
  KIA0005: (f) =>
    `No namespace is called ${code(f.namespace)}, so nobody there gets to see this. Correct the name, or create the namespace.`,
  KIA0102: (f) =>
    `${code(f.method)} is no method of HTTP, so requests hardly have it. Write a method in capitals, the beginning or end of one beside ${code('*')}, or ${code('*')}.`,
  KIA0104: (f) =>
    `No Service is called ${code(f.host)}, so no request to a Service has this Host header. Correct the name, or write the header as clients send it.`,
  KIA0105: (f) =>
    `${code(f.field)} is known by mutual TLS alone, and PeerAuthentication ${code(f.policy)} turns it off: the rule never fits. Use ${code('PERMISSIVE')} or ${code('STRICT')} there.`,
  KIA0201: (f) => shared[f.how](code(f.host), `DestinationRule ${list(f.rules)}`),
  KIA0204: (f) =>
    f.autoMtls
      ? `This rule has no TLS settings and takes the place of ${code(f.rule)} for ${code(f.host)}, which asks for mutual TLS. Sidecars speak it with each other all the same; to be sure of it, add ${code('tls: {mode: ISTIO_MUTUAL}')}.`
      : `This rule has no TLS settings and takes the place of ${code(f.rule)} for ${code(f.host)}, which asks for mutual TLS: requests go in plain text. Add ${code('tls: {mode: ISTIO_MUTUAL}')}.`,
  KIA0207: (f) =>
    `Clients send plain text to ${code(f.host)}, and PeerAuthentication ${code(f.policy)} of the namespace takes mutual TLS alone: their connections are reset. Use ${code('ISTIO_MUTUAL')} here, or ${code('PERMISSIVE')} there.`,
  KIA0208: (f) =>
    `Clients send plain text to ${code(f.host)}, and PeerAuthentication ${code(f.policy)} of the mesh takes mutual TLS alone: their connections are reset. Use ${code('ISTIO_MUTUAL')} here, or ${code('PERMISSIVE')} there.`,
  KIA0209: (f) =>
    `Subset ${code(f.subset)} has no labels, so it is every endpoint of the host. Add the labels that tell it apart.`,
  KIA0301: (f) =>
    f.written === 'alike'
      ? `${code(f.host)} at port ${f.port} of the same workloads is offered more than once, also by ${list(f.gateways)}. Keep one of them.`
      : `${code(f.host)} at port ${f.port} of the same workloads is covered by a wildcard of ${list(f.gateways)}. Kiali warns of that; the more specific host goes before. One gateway for both is easier to read.`,
  KIA0505: (f) =>
    `The namespace takes plain text alone, and DestinationRule ${code(f.rule)} makes clients begin TLS (${code(f.mode)}): their requests fail. Use ${code('PERMISSIVE')} here, or ${code('DISABLE')} there.`,
  KIA0506: (f) =>
    `The mesh takes plain text alone, and DestinationRule ${code(f.rule)} makes clients begin TLS (${code(f.mode)}): their requests fail. Use ${code('PERMISSIVE')} here, or ${code('DISABLE')} there.`,
  KIA0701: (f) =>
    `No container of ${list(f.workloads)} states the target port ${code(f.targetPort)}: a named one leads nowhere, and a number that nobody listens to gives 503. Use a port of the containers.`,
  KIA1004: (f) =>
    `Nothing has the host ${code(f.host)}, so the sidecar gets nothing from this line. Correct the host: ${code('namespace/name')} with the full name.`,
  KIA1006: () =>
    `A Sidecar of the root namespace is the default of all namespaces, and with a selector it is for that namespace alone. Remove ${code('workloadSelector')}, or move it.`,
  KIA1007: () =>
    `The policy states no ${code('mode')} and so means ${code('REGISTRY_ONLY')}: requests to unknown hosts get 502. Write the mode that is meant.`,
  KIA1102: (f) =>
    `There is no Gateway ${code(f.gateway)}, so the match never holds. Correct the name, or create it (a Gateway elsewhere is ${code('namespace/name')}).`,
  KIA1104: (f) =>
    `The weight ${code(f.weight)} stands beside no other destination, so all requests go there. Remove it, or add the other destinations.`,
  KIA1105: (f) =>
    `The same destination stands in this route before, at place ${f.first + 1}: ${code(f.host)}${f.subset === '' ? '' : `, subset ${code(f.subset)}`}. Correct the subset, or add the two weights up.`,
  KIA1106: (f) =>
    `The host ${code(f.host)} at the gateway ${code(f.gateway)} stands in ${list(f.virtualServices)} too: istiod puts their rules into one list, those of the older one first. Merge them where the order counts.`,
  KIA1211: (f) =>
    `${code(f.host)}, port ${f.port}, stands in ${list(f.serviceEntries)} too: which endpoints and resolution count depends on age and namespace. Keep one of them.`,
  KIA1702: (f) =>
    `The workloads of ${list(f.groups)} get the same labels, so selectors cannot tell them apart. Give each group a label of its own.`,
}
