// @ts-check
// A made-up API of 300 rules in twelve VirtualServices of one host, for the picture of a large configuration.

/** @typedef {{ name: string, match: string, to: string, subset?: string, extra?: string }} Rule */

/** @param {string} kind @param {string} name @param {string} spec @param {string} [namespace] */
const document = (kind, name, spec, namespace = 'shop') =>
  `apiVersion: networking.istio.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n${spec}`

/** @param {string} name @param {readonly Rule[]} rules */
const virtualService = (name, rules) =>
  document(
    'VirtualService',
    name,
    `  gateways: [istio-system/edge-gw]\n  hosts: [api.example.com]\n  http:\n${rules.map(toYaml).join('')}`,
  )

/** @param {Rule} rule */
const toYaml = ({ name, match, to, subset, extra }) =>
  `  - name: ${name}\n${match === '' ? '' : `    match:\n    - ${match}\n`}${extra ?? ''}    route:\n    - destination: { host: ${to}${subset ? `, subset: ${subset}` : ''} }\n`

/** Rules for the services in turn. @param {string} area @param {string} path @param {number} count @param {string[]} services @returns {readonly Rule[]} */
const many = (area, path, count, ...services) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${area}-${index + 1}`,
    match: `uri: { prefix: ${path}${index + 1}/ }`,
    to: services[index % services.length] ?? area,
  }))

const REFUNDS = 'refunds.payments.svc.cluster.local'

/** @type {readonly Rule[]} */
const refunds = [
  {
    name: 'orders-refund-beta',
    match: 'uri: { regex: "/api/v2/orders/\\\\d+/refund" }\n      headers: { x-refund-beta: { exact: "on" } }',
    to: REFUNDS,
    subset: 'rc',
  },
  {
    name: 'orders-refund',
    match: 'uri: { regex: "/api/v2/orders/\\\\d+/refund" }\n      method: { exact: POST }',
    to: REFUNDS,
    subset: 'v1',
    extra: '    timeout: 10s\n',
  },
]

/** The areas of the API in the order in which their rules are merged: istiod takes the oldest first, then goes by name. */
const areas = /** @type {const} */ ([
  ['a-legacy', many('legacy', '/api/v1/legacy-', 64, 'legacy-api')],
  ['b-catalog', many('catalog', '/api/v2/catalog/', 76, 'catalog')],
  ['c-orders', [...many('orders', '/api/v2/orders/by-', 41, 'orders'), ...refunds]],
  ['d-users', many('users', '/api/v2/users/', 24, 'users', 'profiles', 'avatars', 'sessions', 'consents')],
  ['e-media', many('media', '/api/v2/media/', 20, 'media', 'thumbnails', 'video', 'uploads', 'captions')],
  ['f-carts', many('carts', '/api/v2/carts/', 18, 'carts', 'coupons', 'gifts', 'shipping')],
  ['g-search', many('search', '/api/v2/search/', 14, 'search', 'suggest', 'ranking', 'synonyms')],
  ['h-reviews', many('reviews', '/api/v2/reviews/', 12, 'reviews', 'ratings', 'moderation', 'questions')],
  ['i-stock', many('stock', '/api/v2/stock/', 10, 'stock', 'warehouses', 'returns', 'suppliers', 'forecasts')],
  ['j-prices', many('prices', '/api/v2/prices/', 9, 'prices', 'taxes', 'currencies', 'discounts', 'invoices')],
  ['k-mail', many('mail', '/api/v2/mail/', 9, 'mail', 'newsletters', 'templates', 'bounces', 'webhooks')],
  ['l-rest', [{ name: 'catch-all', match: '', to: 'legacy-api' }]],
])

/** The files of the project. */
export function shopApi() {
  const services = new Set(areas.flatMap(([, rules]) => rules.map(({ to }) => to)))
  services.delete(REFUNDS)
  const hosts = ['api', 'admin', 'cdn', 'docs', 'login', 'partners', 'status', 'www'].map(
    (name) => `${name}.example.com`,
  )
  /** @param {string} host */
  const server = (host) =>
    `  - port: { number: 443, name: https-${host.split('.')[0]}, protocol: HTTPS }\n    tls: { mode: SIMPLE, credentialName: ${host.split('.')[0]}-cert }\n    hosts: [${host}]\n`
  const gateway = document(
    'Gateway',
    'edge-gw',
    `  selector: { istio: ingressgateway }\n  servers:\n${hosts.map(server).join('')}`,
    'istio-system',
  )
  const subsets = document(
    'DestinationRule',
    'refunds',
    '  host: refunds\n  subsets:\n  - name: v1\n    labels: { version: v1 }\n  - name: rc\n    labels: { track: rc }\n',
    'payments',
  )
  /** @param {string} name @param {string} namespace */
  const service = (name, namespace) =>
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n  selector: { app: ${name} }\n  ports:\n  - name: http\n    port: 8080\n`
  return [
    { name: 'gateway.yaml', text: gateway },
    ...areas.map(([name, rules]) => ({ name: `${name.slice(2)}.yaml`, text: virtualService(name, rules) })),
    { name: 'refunds.yaml', text: `${subsets}---\n${service('refunds', 'payments')}` },
    { name: 'services.yaml', text: [...services].map((name) => service(name, 'shop')).join('---\n') },
  ]
}
