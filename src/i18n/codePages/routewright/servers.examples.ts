import type { ServerDetail } from '../../../proof/details/servers.ts'
import type { Examples } from '../page.ts'
import { documents, either, networking } from '../yaml.ts'
import { atEdge, TO_WEB, WEB } from './parts.ts'

type Server = Readonly<{ number: number; protocol: string; hosts?: string; tls?: string }>

const server = ({ number, protocol, hosts = 'shop.example.com', tls = '' }: Server): string =>
  `- port:
    number: ${number}
    name: ${protocol.toLowerCase()}-${number}
    protocol: ${protocol}
  hosts:
  - "${hosts}"
${tls === '' ? '' : `  tls:\n    ${tls.replaceAll('\n', '\n    ')}\n`}`

const edge = (...servers: readonly Server[]): string =>
  networking('Gateway', 'edge', `selector:\n  istio: ingressgateway\nservers:\n${servers.map(server).join('')}`)

const HTTP: Server = { number: 80, protocol: 'HTTP' }
const HTTPS: Server = { number: 443, protocol: 'HTTPS', tls: 'mode: SIMPLE\ncredentialName: shop-cert' }
const REDIRECT: Server = { ...HTTP, tls: 'httpsRedirect: true' }

const shop = (hosts = 'shop.example.com'): string => atEdge('shop', `["${hosts}"]`, `- ${TO_WEB}`)

/** The shop behind these servers. */
const behind = (...servers: readonly Server[]): string => documents(edge(...servers), WEB, shop())

/** Plain requests have a gateway of their own. */
const redirected = (hosts: string): string =>
  documents(
    edge(HTTPS),
    networking('Gateway', 'plain', `selector:\n  istio: ingressgateway\nservers:\n${server({ ...REDIRECT, hosts })}`),
    WEB,
    shop(),
  )

const exported = (exportTo: string): string =>
  documents(
    edge(HTTP),
    WEB,
    networking(
      'VirtualService',
      'shop',
      `hosts:\n- shop.example.com\ngateways:\n- edge\nexportTo:\n- "${exportTo}"\nhttp:\n- ${TO_WEB}`,
    ),
  )

export const serverExamples: Examples<ServerDetail['code']> = {
  RW0130: {
    bad: behind({ ...HTTP, number: 8443 }, { ...HTTPS, number: 8443 }),
    good: behind({ ...HTTP, number: 8080 }, { ...HTTPS, number: 8443 }),
  },
  RW0131: { bad: behind(HTTP, { ...HTTP, number: 5353, protocol: 'UDP' }), good: behind(HTTP) },
  RW0132: { bad: behind({ ...HTTPS, tls: 'mode: PASSTHROUGH' }), good: behind(HTTPS) },
  RW0133: {
    bad: behind(REDIRECT),
    good: behind(REDIRECT, HTTPS),
  },
  RW0134: either(redirected, 'default/shop.example.com', 'shop.example.com'),
  RW0135: either(exported, '.', '*'),
  RW0136: either((hosts) => documents(edge(HTTP), WEB, shop(hosts)), '*.example.com', 'shop.example.com'),
  RW0137: either(
    (hosts) => documents(edge({ ...HTTP, hosts: '*' }), WEB, shop(hosts)),
    'shop.example.com.',
    'shop.example.com',
  ),
  RW0138: {
    bad: behind(HTTP, { ...HTTP, number: 8080, hosts: 'docs.example.com' }),
    good: behind(HTTP, { ...HTTP, number: 8080 }),
  },
}
