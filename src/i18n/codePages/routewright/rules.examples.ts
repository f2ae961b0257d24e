import type { RuleDetail } from '../../../proof/details/rules.ts'
import type { Examples } from '../page.ts'
import { documents, either, GATEWAY, networking, rules, service } from '../yaml.ts'
import { atEdge, inMesh, TO_WEB, uri, WEB } from './parts.ts'

const ORDERS = `
- match:
  - uri:
      exact: /orders
    method:
      exact: GET
  - uri:
      prefix: /orders/
    method:
      exact: GET
  ${TO_WEB}`

/** A rule for `/shop/` that delegates to one for this path. */
const delegating = (path: string): string =>
  documents(
    WEB,
    rules('- match:\n  - uri:\n      prefix: /shop/\n  - uri:\n      exact: /shop\n  delegate:\n    name: part'),
    networking('VirtualService', 'part', `http:\n${uri(`exact: ${path}`).trim()}`),
  )

const atPort = (port: number): string =>
  documents(
    GATEWAY,
    WEB,
    atEdge(
      'shop',
      '[shop.example.com]',
      `- match:\n  - port: ${port}\n    uri:\n      exact: /cart\n  ${TO_WEB}\n- ${TO_WEB}`,
    ),
  )

const rewrite = (prefix: string, to: string): string => uri(`prefix: ${prefix}`, `  rewrite:\n    uri: ${to}\n`)
const exactRewrite = (path: string, to: string): string => uri(`exact: ${path}`, `  rewrite:\n    uri: ${to}\n`)

const mirrored = (host: string): string =>
  documents(WEB, service('shadow'), rules(`- ${TO_WEB}\n  mirror:\n    host: ${host}`))

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web-1
  labels:
    app: web
    version: v1
spec:
  containers:
  - name: web
    image: example/web:1
`
const subset = (version: string): string =>
  documents(
    service('web', 'selector:\n  app: web\nports:\n- name: http\n  port: 80'),
    pod,
    networking('DestinationRule', 'web', `host: web\nsubsets:\n- name: stable\n  labels:\n    version: ${version}`),
  )

const narrow = (more: string): string =>
  documents(
    GATEWAY,
    WEB,
    atEdge('all', '["*.example.com"]', `- ${TO_WEB}`),
    atEdge('shop', '[shop.example.com]', `${uri('exact: /cart')}${more}`),
  )

const header = (name: string): string => `- match:
  - headers:
      ${name}:
        exact: "on"
  ${TO_WEB}`

const retried = (timeout: string): string => `
- timeout: ${timeout}
  retries:
    attempts: 3
    perTryTimeout: 2s
    retryOn: 5xx
  ${TO_WEB}`

export const ruleExamples: Examples<RuleDetail['code']> = {
  RW0101: inMesh(uri('prefix: /') + uri('exact: /health'), uri('exact: /health') + uri('prefix: /')),
  RW0102: inMesh(`${ORDERS}${uri('exact: /orders/new')}`, `${uri('exact: /orders/new')}${ORDERS}`),
  RW0103: inMesh(
    uri('exact: /search?kind=book'),
    `
- match:
  - uri:
      exact: /search
    queryParams:
      kind:
        exact: book
  ${TO_WEB}`,
  ),
  RW0104: { bad: atPort(8080), good: atPort(80) },
  RW0105: {
    bad: documents(
      GATEWAY,
      WEB,
      atEdge('docs', '[docs.example.com]', uri('exact: /faq')),
      atEdge('help', '[docs.example.com, help.example.com]', uri('exact: /faq')),
    ),
    good: documents(
      GATEWAY,
      WEB,
      atEdge('docs', '[docs.example.com]', uri('exact: /faq')),
      atEdge('help', '[help.example.com]', uri('exact: /faq')),
    ),
  },
  RW0106: inMesh(header('x-request-id'), header('x-beta')),
  RW0107: inMesh(uri('prefix: /shop/'), uri('exact: /shop') + uri('prefix: /shop/')),
  RW0108: inMesh(uri('prefix: /api'), uri('exact: /api') + uri('prefix: /api/')),
  RW0109: inMesh(exactRewrite('/api', '/') + rewrite('/api', '/'), exactRewrite('/api', '/') + rewrite('/api/', '/')),
  RW0110: inMesh(
    exactRewrite('/api', '/v1') + rewrite('/api/', '/v1'),
    exactRewrite('/api', '/v1/') + rewrite('/api/', '/v1/'),
  ),
  RW0111: inMesh(
    '- redirect:\n    uri: /home',
    `- match:\n  - uri:\n      exact: /\n  redirect:\n    uri: /home\n- ${TO_WEB}`,
  ),
  RW0112: { bad: mirrored('web'), good: mirrored('shadow') },
  RW0113: { bad: mirrored('shade'), good: mirrored('shadow') },
  RW0114: inMesh(
    '- route:\n  - destination:\n      host: web\n      port:\n        number: 8080',
    '- route:\n  - destination:\n      host: web\n      port:\n        number: 80',
  ),
  RW0115: { bad: subset('v2'), good: subset('v1') },
  RW0116: {
    bad: documents(
      GATEWAY.replace('"*"', 'shop.example.com'),
      WEB,
      atEdge('shop', '[shop.example.com, www.example.com]', `- ${TO_WEB}`),
    ),
    good: documents(
      GATEWAY.replace('"*"', '"*.example.com"'),
      WEB,
      atEdge('shop', '[shop.example.com, www.example.com]', `- ${TO_WEB}`),
    ),
  },
  RW0117: { bad: narrow(''), good: narrow(`\n- ${TO_WEB}`) },
  RW0118: {
    bad: documents(
      GATEWAY,
      WEB,
      service('fast'),
      atEdge('beta', '[shop.example.com]', header('x-beta')),
      atEdge('fast', '[shop.example.com]', header('x-fast').replace('host: web', 'host: fast')),
    ),
    good: documents(
      GATEWAY,
      WEB,
      service('fast'),
      atEdge(
        'shop',
        '[shop.example.com]',
        `${header('x-beta')}\n${header('x-fast').replace('host: web', 'host: fast')}`,
      ),
    ),
  },
  RW0119: inMesh(retried('3s'), retried('8s')),
  RW0120: inMesh(
    '- match:\n  - uri:\n      exact: /old\n  redirect:\n    uri: /new\n    redirectCode: 305',
    '- match:\n  - uri:\n      exact: /old\n  redirect:\n    uri: /new\n    redirectCode: 308',
  ),
  RW0122: either(delegating, '/docs', '/shop/cart'),
  RW0123: {
    bad: documents(WEB, networking('VirtualService', 'part', `http:\n- ${TO_WEB}`)),
    good: documents(WEB, networking('VirtualService', 'part', `hosts:\n- web\nhttp:\n- ${TO_WEB}`)),
  },
}
