import { either, networking } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const servers = (list: string, name = 'edge'): string => networking('Gateway', name, `servers:${list}`)
const server = (lines: string): string => servers(`\n- ${lines}`)
const port = (number: number, name: string, protocol: string, more = ''): string =>
  `port:\n    number: ${number}\n    name: ${name}\n    protocol: ${protocol}${more}`
const HTTP = port(80, 'http', 'HTTP')
const HOSTS = '\n  hosts:\n  - shop.example.com'
const https = (tls: string): string => server(`${port(443, 'https', 'HTTPS')}${HOSTS}\n  tls:\n    ${tls}`)
const simple = (more: string): string =>
  https(`mode: SIMPLE\n    credentialName: shop${more === '' ? '' : `\n    ${more}`}`)
const FILES = 'serverCertificate: /certs/shop.pem\n    privateKey: /certs/shop.key'
const certificates = (count: number): string =>
  https(
    `mode: SIMPLE\n    tlsCertificates:${['rsa', 'ecdsa', 'old']
      .slice(0, count)
      .map((name) => `\n    - serverCertificate: /certs/${name}.pem\n      privateKey: /certs/${name}.key`)
      .join('')}`,
  )

export const gatewayExamples = {
  gatewayName: either((name) => servers(`\n- ${HTTP}${HOSTS}`, name), 'edge.main', 'edge-main'),
  gatewayNoServers: either(servers, ' []', `\n- ${HTTP}${HOSTS}`),
  serverNoHosts: either((hosts) => server(`${HTTP}\n  hosts:${hosts}`), ' []', '\n  - shop.example.com'),
  serverHostNamespace: either(
    (name) => server(`${HTTP}\n  hosts:\n  - ${name}/shop.example.com`),
    'shop_prod',
    'shop-prod',
  ),
  serverPortNameTwice: either(
    (name) => servers(`\n- ${HTTP}${HOSTS}\n- ${port(8080, name, 'HTTP')}${HOSTS}`),
    'http',
    'http-more',
  ),
  redirectNotHttp: either(
    (part) => server(`${port(443, 'https', 'HTTPS')}${HOSTS}\n  tls:\n    mode: PASSTHROUGH${part}`),
    '\n    httpsRedirect: true',
    '',
  ),
  serverNoPort: either((part) => server(`${part}hosts:\n  - shop.example.com`), '', `${HTTP}\n  `),
  serverProtocol: either((protocol) => server(`${port(80, 'http', protocol)}${HOSTS}`), 'WEB', 'HTTP'),
  serverTargetPort: either((part) => server(`${port(80, 'http', 'HTTP', part)}${HOSTS}`), '\n    targetPort: 8080', ''),
  serverPortName: either((name) => server(`${port(80, name, 'HTTP')}${HOSTS}`), '""', 'http'),
  serverUnixPort: either(
    (number) => server(`${port(Number(number), 'http', 'HTTP')}${HOSTS}\n  bind: unix:///run/edge.sock`),
    '80',
    '0',
  ),
  serverNeedsTls: either(
    (part) => server(`${port(443, 'https', 'HTTPS')}${HOSTS}${part}`),
    '',
    '\n  tls:\n    mode: SIMPLE\n    credentialName: shop',
  ),
  serverPlainTls: either(
    (part) => server(`${HTTP}${HOSTS}\n  tls:\n    ${part}`),
    'mode: SIMPLE\n    credentialName: shop',
    'httpsRedirect: true',
  ),
  serverNoTls: either(
    (protocol) => server(`${port(5432, 'db', protocol)}${HOSTS}\n  tls:\n    mode: SIMPLE\n    credentialName: shop`),
    'TCP',
    'TLS',
  ),
  tlsOldWithoutCiphers: either((version) => simple(`minProtocolVersion: ${version}`), 'TLSV1_0', 'TLSV1_2'),
  tlsInvalidCiphers: either((suite) => simple(`cipherSuites:\n    - ${suite}`), 'AES', 'ECDHE-RSA-AES128-GCM-SHA256'),
  tlsRepeatedCiphers: either(
    (part) => simple(`cipherSuites:\n    - AES128-SHA\n    - ${part}`),
    'AES128-SHA',
    'AES256-SHA',
  ),
  tlsIstioMutual: either((part) => https(`mode: ISTIO_MUTUAL${part}`), '\n    credentialName: shop', ''),
  tlsPassthroughCertificates: either((part) => https(`mode: PASSTHROUGH${part}`), '\n    credentialName: shop', ''),
  tlsOneCertificate: either(simple, FILES, ''),
  tlsTwoCertificates: { bad: certificates(3), good: certificates(2) },
  tlsNeeds: either(https, 'mode: SIMPLE', `mode: SIMPLE\n    ${FILES}`),
  tlsCrlCredential: either(
    (part) => https(`mode: PASSTHROUGH${part}`),
    '\n    credentialName: shop\n    caCrl: /certs/revoked.pem',
    '',
  ),
  tlsCrlSimple: either((part) => https(`mode: SIMPLE\n    ${FILES}${part}`), '\n    caCrl: /certs/revoked.pem', ''),
} satisfies WebhookExamples
