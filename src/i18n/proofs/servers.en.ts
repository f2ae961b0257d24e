// English words of what is proved of the servers of gateways: what is so, how it shows, what to do.

import type { Lost, ServerDetail, ServerLabel } from '../../proof/details/servers.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'
import { request } from './words.en.ts'

const OUTCOMES: Readonly<Record<Lost['outcome'], string>> = {
  notFound: 'gets 404',
  closed: 'gets no answer',
  bytes: 'is passed on unread',
}

const lost = ({ request: asked, outcome }: Lost): string => `${request(asked)} ${OUTCOMES[outcome]}`

const server = ({ gateway, number }: ServerLabel): string => `server ${number} of ${code(gateway)}`

const list = (values: readonly string[]): string => values.map(code).join(', ')

/** Only so many are named. */
const MOST = 3
const some = (values: readonly string[]): string =>
  values.length > MOST ? `${list(values.slice(0, MOST))} and ${values.length - MOST} more` : list(values)

export const serverProofsEn: ProofTexts<ServerDetail> = {
  RW0130: (f) =>
    [
      f.host === undefined
        ? `The server gets no place on port ${f.port}: ${server(f.by)} has it for ${code(f.byProtocol)}, which ${code(f.protocol)} cannot join`
        : `The server is left out of port ${f.port}: ${server(f.by)} has host ${code(f.host)} there already`,
      f.lost === undefined ? '' : `, and ${lost(f.lost)}`,
      f.host === undefined ? '. Give it a port of its own.' : '. Remove the host from one of the two.',
    ].join(''),
  RW0131: (f) =>
    `No listener takes UDP on port ${f.port}: gateways serve TCP and what is on top of it. Use another protocol, or remove the server.`,
  RW0132: (f) =>
    f.mode === undefined
      ? `No proxy uses the ${code('http')} rules of ${code(f.virtualService)}: for protocol ${code(f.protocol)} its gateways use ${code('tcp')} rules alone, and ${lost(f.lost)}. Let the server be for ${code('HTTP')} or ${code('HTTPS')}.`
      : `No proxy uses the ${code('http')} rules of ${code(f.virtualService)}: its gateways pass TLS on unread, ${f.mode === '' ? `because ${code('tls')} has no ${code('mode')}` : `as ${code(`mode: ${f.mode}`)} says`}, and ${lost(f.lost)}. Set ${code('mode: SIMPLE')} with a certificate${f.mode === 'AUTO_PASSTHROUGH' ? '' : `, or write ${code('tls')} rules for server names`}.`,
  RW0133: (f) =>
    `Requests for ${some(f.hosts)} are redirected to where no server takes them: ${request(f.request)} is sent to ${code(f.location)}. Add the ${f.hosts.length === 1 ? 'host' : 'hosts'} to a server for HTTPS.`,
  RW0134: (f) =>
    `Requests for ${code(f.host)} are redirected only where a virtual service of this gateway has their host: ${lost(f.lost)}, although ${request(f.answered)} is answered. Write the host without a namespace.`,
  RW0135: (f) =>
    `${code(f.virtualService)} is not exported to ${code(f.namespace)}, where the pods of gateway ${code(f.gateway)} ${f.assumed ? 'are assumed to run' : 'run'}: they do not have its rules${f.lost === undefined ? '' : `, and ${lost(f.lost)}`}. Add ${code(f.namespace)} to ${code('exportTo')}.`,
  RW0136: (f) =>
    `Of ${code(f.host)} the gateway serves only ${some(f.served)}: ${lost(f.lost)}. If that is not meant, let a server admit all of it.`,
  RW0137: (f) =>
    `Host ${code(f.host)} takes only requests whose Host header ends in a dot: ${f.outcome === 'elsewhere' ? `${request(f.request)} passes its rules by` : lost({ request: f.request, outcome: f.outcome })}. Remove the dot.`,
  RW0138: (f) =>
    `No virtual service of this gateway has ${some(f.hosts)}: ${lost(f.lost)}. Bind one, or remove the ${f.hosts.length === 1 ? 'host' : 'hosts'}.`,
}
