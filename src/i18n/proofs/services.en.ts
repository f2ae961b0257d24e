// English words of what is proved of services, destination rules and sidecars: what is so, how it shows, what to do.

import type { PolicyField, ServiceDetail } from '../../proof/details/services.ts'
import { code } from '../code.ts'
import type { ProofTexts } from './texts.ts'

const fields = (names: readonly PolicyField[]): string => names.map(code).join(', ')

export const serviceProofsEn: ProofTexts<ServiceDetail> = {
  RW0174: (f) =>
    `${f.subset === undefined ? 'This traffic policy' : `This subset ${code(f.subset)}`} is dropped: of several rules for ${code(f.host)}, that of ${code(f.used)} is used. Merge the two rules.`,
  RW0177: (f) =>
    `For port ${f.port} these settings replace the whole policy: ${fields(f.fields)} of it ${f.fields.length === 1 ? 'does' : 'do'} not apply there. Repeat what should.`,
  RW0178: (f) =>
    `This rule for ${code(f.host)} takes the place of ${code(f.rule)} for ${code(f.wildcard)}: its ${fields(f.fields)} ${f.fields.length === 1 ? 'does' : 'do'} not apply to this host. Repeat what should.`,
  RW0179: (f) =>
    `No rule sends requests to subset ${code(f.subset)} of ${code(f.host)}, only to the host or its other subsets. Route to it, or remove it.`,
  RW0200: (f) =>
    f.errors === undefined
      ? 'This outlier detection never ejects an endpoint: no number of errors in a row is above 0. State one, or remove it.'
      : `Errors of the gateway are server errors, too: an endpoint is ejected after ${f.errors.server} of those in a row, and so never by ${code(`consecutiveGatewayErrors: ${f.errors.gateway}`)}. ${f.errors.server > 1 ? `Choose a lower number than ${f.errors.server}.` : 'Remove it.'}`,
}
