import type { OpaqueDetail } from '../../../proof/details/opaque.ts'
import type { Examples } from '../page.ts'
import { documents, either, GATEWAY, networking, service } from '../yaml.ts'
import { TO_WEB } from './parts.ts'

/** TLS passed through by a server for these hosts, for matches of these names. */
const passedOn = (host: string, ...names: readonly string[]): string =>
  documents(
    `${GATEWAY.replace('number: 80', 'number: 443')
      .replace('name: http', 'name: tls')
      .replace('protocol: HTTP', 'protocol: TLS')
      .replace('"*"', host)
      .trimEnd()}\n    tls:\n      mode: PASSTHROUGH\n`,
    service('web', 'ports:\n- name: tls\n  port: 443'),
    networking(
      'VirtualService',
      'names',
      `hosts:\n- "*.example.com"\ngateways:\n- edge\ntls:\n${names.map(sni).join('')}`,
    ),
  )

const sni = (name: string): string => `- match:\n  - sniHosts:\n    - ${name}\n  ${TO_WEB}\n`

/** Rules of a database by the subnets that its clients connect to. */
const bySubnet = (at: string, ...subnets: readonly string[]): string =>
  documents(
    service('db', `clusterIP: ${at}\nports:\n- name: tcp\n  port: 5432`),
    networking(
      'VirtualService',
      'db',
      `hosts:\n- db\ntcp:\n${subnets.map((one) => `- match:\n  - destinationSubnets: ${one}\n  route:\n  - destination:\n      host: db\n`).join('')}`,
    ),
  )

/** The same for addresses outside, half of them by each subnet. */
const byHalf = (half: string): string =>
  documents(
    bySubnet('10.96.0.20', `[10.20.0.0/17, ${half}]`, '[10.20.0.0/16]').replace(
      'hosts:\n  - db',
      'hosts:\n  - db.example.com',
    ),
    networking(
      'ServiceEntry',
      'db',
      'hosts:\n- db.example.com\naddresses:\n- 10.20.0.0/16\nports:\n- number: 5432\n  name: tcp\n  protocol: TCP\nresolution: NONE',
    ),
  )

export const opaqueExamples: Examples<OpaqueDetail['code']> = {
  RW0121: either((name) => passedOn('"*"', 'web.example.com', name), 'web.example.com', 'docs.example.com'),
  RW0190: either(byHalf, '10.20.128.0/17', '10.20.128.0/24'),
  RW0191: either((subnet) => bySubnet('10.96.0.20', subnet), '[10.20.0.0/16]', '[10.96.0.0/16]'),
  RW0192: either((name) => passedOn('web.example.com', name), '"*.example.com"', 'web.example.com'),
}
