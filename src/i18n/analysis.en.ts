// English words of what Istio's analyzers say: what is there, and what to do. The codes and arguments are Istio's, the words are ours.

import type { AnalysisCode, AnalysisDetail, MissingKind, ReferencedThing, UnusedReason } from '../analysis/finding.ts'
import type { Obstacle } from '../analysis/notCheckable.ts'
import type { TestRequest } from '../engine/request.ts'
import { code } from './code.ts'
import { requestLine } from './requestLine.ts'

export type AnalysisTexts = { readonly [C in AnalysisCode]: (detail: Extract<AnalysisDetail, { code: C }>) => string }

const list = (values: readonly (string | number)[]): string => values.map(code).join(', ')

const things: Readonly<Record<ReferencedThing, (value: string) => string>> = {
  gateway: (v) =>
    `There is no Gateway ${v}. Create it, or correct the name (a Gateway elsewhere is ${code('namespace/name')}).`,
  host: (v) => `No Service or ServiceEntry has the host ${v}. Define it, or correct the destination.`,
  mirrorHost: (v) => `No Service or ServiceEntry has the mirror's host ${v}. Define it, or correct the mirror.`,
  hostPort: (v) => `The destination has no port ${v}. Choose one of its ports.`,
  hostSubset: (v) => `No DestinationRule of this host has the subset ${v}. Define it, or correct the name.`,
  mirrorSubset: (v) => `No DestinationRule of the mirror's host has the subset ${v}. Define it, or correct the name.`,
  selector: (v) => `No pod has the labels ${v}. Correct the selector, or start the workload.`,
  credentialName: (v) => `There is no Secret ${v} in the namespace of the gateway's pods. Create it there.`,
  namespace: (v) => `There is no namespace ${v}. Correct the name, or create the namespace.`,
}

const unused: Readonly<Record<UnusedReason, string>> = {
  onlyLastWithoutMatch: 'an earlier rule has no match either, and takes everything',
  afterRuleWithoutMatch: 'an earlier rule without match takes everything',
  allMatchesDuplicated: 'earlier rules have all of its matches',
}

export const analysisEn: AnalysisTexts = {
  IST0002: (f) =>
    f.replacement === undefined
      ? `${code(f.field)} has no effect any more. Remove it.`
      : `${code(f.field)} is deprecated. Use ${code(f.replacement)}.`,
  IST0101: (f) => things[f.thing](code(f.value)),
  IST0102: (f) =>
    `Namespace ${code(f.namespace)} says nothing of sidecar injection. Label it ${code('istio-injection=enabled')} or ${code('istio-injection=disabled')}.`,
  IST0103: (f) => `Pod ${code(f.pod)} has no sidecar although its namespace asks for one. Start it anew.`,
  IST0106: (f) => `istiod's webhook refuses this: ${code(f.message)}. Correct the field.`,
  IST0107: (f) =>
    `Annotation ${code(f.annotation)} means something on ${list(f.kinds)} only. Move it there, or remove it.`,
  IST0108: (f) => `Istio has no annotation ${code(f.annotation)}. Correct its spelling, or remove it.`,
  IST0109: (f) =>
    `Virtual services ${list(f.virtualServices)} of the mesh share the host ${code(f.host)}; which one counts is not defined. Merge them.`,
  IST0110: (f) =>
    `Sidecars ${list(f.sidecars)} of ${code(f.namespace)} select the same pod ${code(f.pod)}; which one counts is not defined. Narrow a selector.`,
  IST0111: (f) =>
    `Sidecars ${list(f.sidecars)} of ${code(f.namespace)} have no workload selector; which one counts is not defined. Keep one.`,
  IST0112: (f) =>
    `The destination ${code(f.host)} has the ports ${list(f.ports)}, and none is chosen. Add ${code('port')}.`,
  IST0116: (f) =>
    `Services ${list(f.services)} of Deployment ${code(f.deployment)} use port ${f.port} with different protocols. Give one of them another port.`,
  IST0118: (f) =>
    `Port ${f.port} (target ${code(f.targetPort)}) is named ${code(f.name)}, which states no protocol: proxies look at the bytes. Begin the name with a protocol, or set ${code('appProtocol')}.`,
  IST0123: (f) => `The namespace has several labels for injection: ${list(f.labels)}. Keep one.`,
  IST0127: (f) =>
    f.labels === ''
      ? 'No pod of the mesh is in this namespace, so this resource does nothing. Move it, or add the pods to the mesh.'
      : `No pod of the mesh has the labels ${code(f.labels)}, so this resource does nothing. Correct the selector.`,
  IST0128: (f) =>
    `TLS mode ${code(f.mode)} to ${code(f.host)} without ${code('caCertificates')} in this rule. Add them to state whom to trust.`,
  IST0129: (f) =>
    `TLS mode ${code(f.mode)} to ${code(f.host)}, port ${f.port ?? 0}, without ${code('caCertificates')} in this rule. Add them to state whom to trust.`,
  IST0130: (f) => `istioctl takes rule ${code(f.rule)} for unused: ${unused[f.reason]}. Reorder or remove it.`,
  IST0131: (f) =>
    f.overlap === undefined
      ? `istioctl takes match ${code(f.match)} of rule ${code(f.rule)} for unused: rule ${code(f.earlierRule)} has it already. Remove it.`
      : `istioctl takes match ${code(f.match)} of rule ${code(f.rule)} for unused: its prefix ${code(f.overlap.prefix)} lies under ${code(f.overlap.earlierPrefix)}, match ${code(f.overlap.earlierMatch)} of rule ${code(f.earlierRule)}. Put it first.`,
  IST0132: (f) =>
    `Gateway ${code(f.gateway)} admits none of the hosts ${list(f.hosts)}. Add them to a server of it, or correct them.`,
  IST0133: (f) => `istiod's webhook warns of this: ${code(f.message)}. Look at the field.`,
  IST0134: () =>
    'A port of TCP, or without protocol, is told apart by its address, and the ServiceEntry has none. Add addresses, or name the protocol.',
  IST0135: (f) =>
    f.label
      ? `Annotation ${code(f.annotation)} is deprecated. Use the label of the same name.`
      : `Annotation ${code(f.annotation)} is deprecated. Remove it where it is not needed.`,
  IST0137: (f) =>
    `Services ${list(f.services)} of Deployment ${code(f.deployment)} lead to its port ${code(f.targetPort)} from different ports: ${list(f.ports)}. Use one port.`,
  IST0138: (f) =>
    `Gateways ${list(f.gateways)} share a certificate: clients that reuse an HTTP/2 connection can get a 404. Merge the gateways, or use a certificate for each.`,
  IST0140: (f) =>
    `The subset rules of virtual service ${code(f.subsetOwner)} hold in the mesh alone: requests by the gateways of ${code(f.virtualService)} do not meet them. Name the subset here too.`,
  IST0144: () =>
    'User 1337 belongs to the sidecar: the traffic of an application that runs as it passes the proxy by. Choose another user.',
  IST0145: (f) =>
    `Gateways ${list(f.gateways)} offer the same host at the same port ${f.port} of the same workload (${code(f.selector)}; hosts ${list(f.hosts)}). Keep one of them.`,
  IST0147: (f) =>
    `The proxy of pod ${code(f.pod)} has the image ${code('auto')}, which injection should have replaced. Create the pod anew in an injected namespace.`,
  IST0149: (f) =>
    `Claim ${code(f.key)} is matched, and no RequestAuthentication checks tokens at pod ${code(f.pod)} of Gateway ${code(f.gateway)}, so it never holds. Add one for that workload.`,
  IST0150: () =>
    'The port of this ExternalName Service states no protocol, or plain TCP. Name a protocol, such as TLS.',
  IST0151: () =>
    `This patch depends on what other filters did before it, and the filter has no ${code('priority')}. Set one, or use ${code('INSERT_FIRST')} or ${code('ADD')}.`,
  IST0152: () =>
    `${code('REPLACE')} works on ${code('HTTP_FILTER')}, ${code('NETWORK_FILTER')} and ${code('VIRTUAL_HOST')} only. Choose another operation.`,
  IST0153: () =>
    `${code('ADD')} does nothing on ${code('ROUTE_CONFIGURATION')} and ${code('HTTP_ROUTE')}. Choose another operation.`,
  IST0154: () =>
    `${code('REMOVE')} does nothing on ${code('ROUTE_CONFIGURATION')} and ${code('HTTP_ROUTE')}. Choose another operation.`,
  IST0155: () =>
    `This patch depends on a filter that an earlier patch adds to some proxy versions only, and the filter has no ${code('priority')}. Set one, or use ${code('INSERT_FIRST')} or ${code('ADD')}.`,
  IST0157: (f) =>
    `An access log of Telemetry ${code(f.telemetry)} names no provider, and the mesh has no default one. Name one.`,
  IST0159: (f) =>
    `Telemetries ${list(f.telemetries)} of ${code(f.namespace)} select the same pod ${code(f.pod)}; which one counts is not defined. Narrow a selector.`,
  IST0160: (f) =>
    `Telemetries ${list(f.telemetries)} of ${code(f.namespace)} have no selector; which one counts is not defined. Keep one.`,
  IST0162: (f) =>
    `No Service of the pods ${code(f.selector)} has port ${f.port}, so it is not reached by the Service. Add it there, or use another port.`,
  IST0165: (f) =>
    `${code(f.gateway)} is a Gateway that istiod makes by itself. Name the Kubernetes Gateway in an HTTPRoute instead.`,
  IST0166: (f) => `A selector has no effect on Kubernetes Gateway ${code(f.gateway)}. Use ${code('targetRefs')}.`,
  IST0167: (f) =>
    f.ambient === 'workload'
      ? 'The pods it selects are in ambient mode and have no sidecar, so it does nothing. Remove it.'
      : 'The namespace is in ambient mode and has no sidecars, so it does nothing. Remove it.',
  IST0173: (f) =>
    `No pod has the labels of subset ${code(f.subset)}: requests to it would get 503. Correct the labels, or start the workload.`,
  IST0174: (f) =>
    `No Service or ServiceEntry has the host ${code(f.host)}, so this rule does nothing. Correct the host.`,
  IST0177: (f) =>
    `ServiceEntries ${list(f.serviceEntries)} give ${code(f.host)}, port ${f.port}, different protocols: ${list(f.protocols)}. Use one.`,
}

/** Said beside a finding of which this request shows that it is mistaken. */
export const refutedEn = (request: TestRequest): string =>
  `But ${code(requestLine(request))} shows otherwise: it does arrive.`

const nothingOf: Readonly<Record<MissingKind, string>> = {
  Service: 'no Service and no ServiceEntry',
  Pod: 'no Pod and no Deployment',
  Secret: 'no Secret',
  Namespace: 'no Namespace',
}

/** Said before a finding that the cluster could show to be void. */
export const unsureEn = (kinds: readonly MissingKind[]): string =>
  `Not checkable here: the files hold ${kinds.map((kind) => nothingOf[kind]).join(', ')}. Of them alone istioctl says:`

/** Why a code of Istio never comes up here. */
export const obstaclesEn: Readonly<Record<Obstacle, string>> = {
  cluster: 'Not checkable here: it asks a running cluster',
  notRead: 'Not checkable here: it asks for parts of resources that are not read',
  annotations: 'Not checkable here: values of annotations are not judged',
}
