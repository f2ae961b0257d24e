import { either, networking } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const spec = (text: string): string => networking('Sidecar', 'narrow', text)
const hosts = (list: string): string => spec(`egress:\n- hosts:${list}`)
const host = (written: string): string => hosts(`\n  - ${written}`)
const ALL = '\n  hosts:\n  - "./*"'
const port = (number: number, name: string, protocol: string): string =>
  `port:\n    number: ${number}\n    name: ${name}\n    protocol: ${protocol}`
const egress = (...listeners: readonly string[]): string =>
  spec(`egress:${listeners.map((listener) => `\n- ${listener}${ALL}`).join('')}`)
const ingress = (lines: string, protocol = 'HTTP'): string =>
  spec(`ingress:\n- ${port(8080, 'main', protocol)}${lines}`)
const endpoint = (address: string): string => ingress(`\n  defaultEndpoint: ${address}`)
const tls = (lines: string): string => ingress(`\n  tls:\n    ${lines}`, 'HTTPS')
const FILES = 'mode: SIMPLE\n    serverCertificate: /certs/web.pem\n    privateKey: /certs/web.key'
const outbound = (lines: string): string => spec(`outboundTrafficPolicy:\n  ${lines}`)
const socket = (path: string): string => `port:\n    number: 0\n    protocol: HTTP\n  bind: ${path}`

export const sidecarExamples = {
  sidecarSelectorEmpty: either(
    (part) => spec(`workloadSelector:${part}\negress:\n- hosts:\n  - "./*"`),
    ' {}',
    '\n  labels:\n    app: web',
  ),
  sidecarEmpty: either(
    (part) => spec(`workloadSelector:\n  labels:\n    app: web${part}`),
    '',
    '\negress:\n- hosts:\n  - "./*"',
  ),
  sidecarIngressPort: either(
    (part) => spec(`ingress:\n- ${part}defaultEndpoint: 127.0.0.1:8080`),
    '',
    `${port(80, 'main', 'HTTP')}\n  `,
  ),
  sidecarTargetPort: either((part) => egress(`${port(80, 'main', 'HTTP')}${part}`), '\n    targetPort: 8080', ''),
  sidecarPortTwice: either(
    (number) => egress(port(80, 'main', 'HTTP'), port(Number(number), 'more', 'HTTP')),
    '80',
    '81',
  ),
  sidecarUnixTwice: either(
    (path) => egress(socket('unix:///run/a.sock'), socket(path)),
    'unix:///run/a.sock',
    'unix:///run/b.sock',
  ),
  sidecarEndpointAddress: either(endpoint, '127.0.0.1:80:80', '127.0.0.1:8080'),
  sidecarEndpointHost: either(endpoint, '10.0.0.7:8080', '127.0.0.1:8080'),
  sidecarEndpointPort: either(endpoint, '127.0.0.1:http', '127.0.0.1:8080'),
  sidecarTlsHas: either(tls, `${FILES}\n    httpsRedirect: true`, FILES),
  sidecarTlsMode: either(tls, 'mode: ISTIO_MUTUAL', FILES),
  sidecarHttpPool: either(
    (protocol) => ingress('\n  connectionPool:\n    http:\n      http2MaxRequests: 100', protocol),
    'TCP',
    'HTTP',
  ),
  sidecarCatchAllLast: {
    bad: spec(`egress:\n- hosts:\n  - "./*"\n- ${port(80, 'main', 'HTTP')}${ALL}`),
    good: spec(`egress:\n- ${port(80, 'main', 'HTTP')}${ALL}\n- hosts:\n  - "./*"`),
  },
  sidecarNoHosts: either(hosts, ' []', '\n  - "./*"'),
  sidecarHostTwice: either(
    (written) => hosts(`\n  - "shop/*"\n  - ${written}`),
    'shop/web.example.com',
    'docs/web.example.com',
  ),
  sidecarHostAll: either((part) => hosts(`\n  - "*/*"${part}`), '\n  - shop/web.example.com', ''),
  sidecarHostForm: either(host, 'web.example.com', './web.example.com'),
  sidecarHostNamespace: either(host, 'shop_prod/web.example.com', 'shop-prod/web.example.com'),
  sidecarProxyMode: either(
    outbound,
    'mode: REGISTRY_ONLY\n  egressProxy:\n    host: proxy.example.com\n    port:\n      number: 443',
    'mode: REGISTRY_ONLY',
  ),
  sidecarProxyPort: either(
    (part) => outbound(`mode: ALLOW_ANY\n  egressProxy:\n    host: proxy.example.com${part}`),
    '',
    '\n    port:\n      number: 443',
  ),
  sidecarUnixBind: either((path) => egress(socket(path)), '127.0.0.1', 'unix:///run/a.sock'),
  sidecarUnixCapture: either(
    (mode) => egress(`${socket('unix:///run/a.sock')}\n  captureMode: ${mode}`),
    'IPTABLES',
    'NONE',
  ),
} satisfies WebhookExamples
