// English words of what is proved of services, destination rules and sidecars: what is so, how it shows, what to do.

import type { PolicyField, ServiceDetail } from '../../proof/details/services.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'
import { request } from './words.en.ts'

const fields = (names: readonly PolicyField[]): string => names.map(code).join(', ')

export const serviceProofsEn: ProofTexts<ServiceDetail> = {
  RW0171: (f) =>
    `Only clients of namespace ${code(f.namespace)} find this rule, and none is known there: others look for rules of ${code(f.host)} in their own namespace and in ${f.namespaces.map(code).join(', ')}. Move it into ${code(f.namespaces[0] ?? '')}.`,
  RW0172: (f) =>
    `${
      f.meant === undefined
        ? `No Service or ServiceEntry has host ${code(f.host)}: ${f.request === undefined ? 'no request meets its rules' : `in the mesh its rules only act on plain HTTP to port 80, such as ${request(f.request)}`}. Define it in a ServiceEntry.`
        : `${code(f.host)} is no host of a Service: requests to ${code(f.meant)} do not meet these rules. Write its full name.`
    }`,
  RW0173: (f) =>
    `These ${code('http')} rules never act for ${code(f.host)}: its ports are ${f.ports.map(({ port, protocol }) => `${port} (${protocol})`).join(', ')}, so ${request(f.request)} passes as bytes. Name the port ${code('http-…')}, or write ${code('tcp')} or ${code('tls')} rules.`,
  RW0174: (f) =>
    `${f.subset === undefined ? 'This traffic policy' : `This subset ${code(f.subset)}`} is dropped: of several rules for ${code(f.host)}, that of ${code(f.used)} is used. Merge the two rules.`,
  RW0175: (f) =>
    `What comes to port ${f.port} of ${code(f.host)} is TLS already, and this makes TLS of it once more: ${request(f.request)} fails in its handshake. Remove ${code('tls')} here, or make the port one for HTTP.`,
  RW0177: (f) =>
    `For port ${f.port} these settings replace the whole policy: ${fields(f.fields)} of it ${f.fields.length === 1 ? 'does' : 'do'} not apply there. Repeat what should.`,
  RW0178: (f) =>
    `This rule for ${code(f.host)} takes the place of ${code(f.rule)} for ${code(f.wildcard)}: its ${fields(f.fields)} ${f.fields.length === 1 ? 'does' : 'do'} not apply to this host. Repeat what should.`,
  RW0179: (f) =>
    `No rule sends requests to subset ${code(f.subset)} of ${code(f.host)}, only to the host or its other subsets. Route to it, or remove it.`,
  RW0201: (f) =>
    `These rules are for ${f.gateways.map(code).join(', ')} alone: ${request(f.request)} from a client in the mesh goes to ${code(f.host)} without them. Add gateway ${code('mesh')} if they should hold there.`,
  RW0200: (f) =>
    f.errors === undefined
      ? 'This outlier detection never ejects an endpoint: no number of errors in a row is above 0. State one, or remove it.'
      : `Errors of the gateway are server errors, too: an endpoint is ejected after ${f.errors.server} of those in a row, and so never by ${code(`consecutiveGatewayErrors: ${f.errors.gateway}`)}. ${f.errors.server > 1 ? `Choose a lower number than ${f.errors.server}.` : 'Remove it.'}`,
}
