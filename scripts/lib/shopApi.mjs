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

/** @param {string} area @param {string} path @param {number} count @param {string} to @returns {readonly Rule[]} */
const many = (area, path, count, to) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${area}-${index + 1}`,
    match: `uri: { prefix: ${path}${index + 1}/ }`,
    to,
  }))

/** @type {readonly Rule[]} */
const refunds = [
  {
    name: 'orders-refund-beta',
    match: 'uri: { regex: "/api/v2/orders/\\\\d+/refund" }\n      headers: { x-refund-beta: { exact: "on" } }',
    to: 'refunds.payments.svc.cluster.local',
    subset: 'rc',
  },
  {
    name: 'orders-refund',
    match: 'uri: { regex: "/api/v2/orders/\\\\d+/refund" }\n      method: { exact: POST }',
    to: 'refunds.payments.svc.cluster.local',
    subset: 'v1',
    extra: '    timeout: 10s\n',
  },
]

/** The areas of the API in the order in which their rules are merged: istiod takes the oldest first, then goes by name. */
const areas = /** @type {const} */ ([
  ['a-legacy', many('legacy', '/api/v1/legacy-', 64, 'legacy-api')],
  ['b-catalog', many('catalog', '/api/v2/catalog/', 76, 'catalog')],
  ['c-orders', [...many('orders', '/api/v2/orders/by-', 41, 'orders'), ...refunds]],
  ['d-users', many('users', '/api/v2/users/', 24, 'users')],
  ['e-media', many('media', '/api/v2/media/', 20, 'media')],
  ['f-carts', many('carts', '/api/v2/carts/', 18, 'carts')],
  ['g-search', many('search', '/api/v2/search/', 14, 'search')],
  ['h-reviews', many('reviews', '/api/v2/reviews/', 12, 'reviews')],
  ['i-stock', many('stock', '/api/v2/stock/', 10, 'stock')],
  ['j-prices', many('prices', '/api/v2/prices/', 9, 'prices')],
  ['k-mail', many('mail', '/api/v2/mail/', 9, 'mail')],
  ['l-rest', [{ name: 'catch-all', match: '', to: 'legacy-api' }]],
])

/** The files of the project. */
export function shopApi() {
  const services = [
    'legacy-api',
    'catalog',
    'orders',
    'users',
    'media',
    'carts',
    'search',
    'reviews',
    'stock',
    'prices',
    'mail',
  ]
  const gateway = document(
    'Gateway',
    'edge-gw',
    '  selector: { istio: ingressgateway }\n  servers:\n  - port: { number: 443, name: https, protocol: HTTPS }\n    tls: { mode: SIMPLE, credentialName: api-cert }\n    hosts: [api.example.com]\n',
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
    { name: 'services.yaml', text: services.map((name) => service(name, 'shop')).join('---\n') },
  ]
}
