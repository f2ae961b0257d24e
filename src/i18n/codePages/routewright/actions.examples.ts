import type { ActionDetail } from '../../../proof/details/actions.ts'
import type { Examples } from '../page.ts'
import { documents, either, GATEWAY, networking, rules, service } from '../yaml.ts'
import { inMesh, TO_WEB, uri, WEB } from './parts.ts'

/** The last rule of a list, for all other requests. */
const REST = `\n- ${TO_WEB}`

/** One rule with this beside its route, before a rule for the rest. */
const with_ = (match: string, more: string): string => `
- match:
  - ${match}
${more}
  ${TO_WEB}${REST}`

const onlyRule = (more: string): string => `- ${more}\n  ${TO_WEB}`

const redirecting = (more: string): string =>
  documents(
    service('web', 'ports:\n- name: http\n  port: 8080'),
    rules(`- match:\n  - uri:\n      exact: /old\n  redirect:\n    scheme: https${more}\n- ${TO_WEB}`),
  )

const substitution = (pattern: string, rewrite: string): string =>
  with_(
    'uri:\n      prefix: /api/\n  - uri:\n      exact: /api',
    `  rewrite:\n    uriRegexRewrite:\n      match: ${pattern}\n      rewrite: ${rewrite}`,
  )

const byHost = (match: string): string =>
  documents(
    service('web', 'ports:\n- name: http\n  port: 8080'),
    rules(`- match:\n  - ${match}\n  directResponse:\n    status: 200\n- ${TO_WEB}`),
  )

const forJobs = (entries: string): string =>
  documents(
    GATEWAY,
    WEB,
    networking(
      'VirtualService',
      'web',
      `hosts:\n- shop.example.com\ngateways:\n- edge\n- mesh\nhttp:\n- match:\n${entries}  ${TO_WEB}`,
    ),
  )

const fault = (more: string): string => onlyRule(`fault:\n    delay:\n      fixedDelay: 2s${more}`)

const delayed = (more: string): string =>
  onlyRule(`fault:\n    delay:\n      fixedDelay: 2s\n      percentage:\n        value: 100${more}`)

const retried = (more: string): string => onlyRule(`retries:\n    attempts: 2\n${more}`)

const shared = (more: string): string => `
- match:
  - uri:
      exact: /cart
    method:
      exact: GET
${more}  corsPolicy:
    allowOrigins:
    - exact: https://shop.example.com
  ${TO_WEB}
- match:
  - uri:
      exact: /cart
  directResponse:
    status: 405${REST}`

const headers = (more: string): string => onlyRule(`headers:\n    request:\n      set:\n        x-app: web${more}`)

const split = (first: number, second: number): string =>
  documents(
    WEB,
    service('next'),
    rules(
      `- route:\n  - destination:\n      host: web\n    weight: ${first}\n  - destination:\n      host: next\n    weight: ${second}`,
    ),
  )

const posted = (retryOn: string): string =>
  with_(
    'uri:\n      exact: /orders\n    method:\n      exact: POST',
    `  retries:\n    attempts: 2\n    retryOn: ${retryOn}`,
  )

const mirrored = (host: string): string =>
  documents(
    GATEWAY,
    WEB,
    service('next'),
    networking(
      'ServiceEntry',
      'next',
      'hosts:\n- next.example.com\nlocation: MESH_EXTERNAL\nresolution: DNS\nports:\n- number: 80\n  name: http\n  protocol: HTTP',
    ),
    networking(
      'VirtualService',
      'shop',
      `hosts: [shop.example.com, next.example.com]\ngateways: [edge, mesh]\nhttp:\n- ${TO_WEB}\n  mirror:\n    host: ${host}`,
    ),
  )

export const actionExamples: Examples<ActionDetail['code']> = {
  RW0150: either(redirecting, '', '\n    authority: web'),
  RW0151: inMesh(uri('exact: /cart'), uri('exact: /cart') + REST),
  RW0152: inMesh(
    with_('uri:\n      regex: /v1/.*', '  rewrite:\n    uri: /v2/'),
    with_(
      'uri:\n      regex: /v1/.*',
      '  rewrite:\n    uriRegexRewrite:\n      match: ^/v1/(.*)\n      rewrite: /v2/\\1',
    ),
  ),
  RW0153: inMesh(substitution('^/api/(.*)', '/v2/$1'), substitution('^/api/(.*)', '/v2/\\1')),
  RW0154: inMesh(substitution('^/api/.*', '/v2/\\1'), substitution('^/api/(.*)', '/v2/\\1')),
  RW0155: inMesh(
    with_('uri:\n      regex: ^/v[12]', '  directResponse:\n    status: 410').replace(`410\n  ${TO_WEB}`, '410'),
    with_('uri:\n      regex: ^/v[12](/.*)?', '  directResponse:\n    status: 410').replace(`410\n  ${TO_WEB}`, '410'),
  ),
  RW0156: either(byHost, 'authority:\n      exact: web', 'authority:\n      regex: web(:\\d+)?'),
  RW0157: either(
    forJobs,
    '  - gateways:\n    - edge\n    sourceLabels:\n      app: jobs\n',
    '  - gateways:\n    - edge\n',
  ),
  RW0158: inMesh(
    with_('uri:\n      regex: /cart/.*\n    ignoreUriCase: true', '  timeout: 1s'),
    with_('uri:\n      regex: (?i)/cart/.*', '  timeout: 1s'),
  ),
  RW0159: inMesh(fault(''), fault('\n      percentage:\n        value: 100')),
  RW0160: inMesh(delayed('\n  timeout: 1s'), delayed('')),
  RW0161: inMesh(
    `${retried('    retryOn: 5xx')}`.replace('- retries', '- timeout: 6s\n  retries'),
    `${retried('    retryOn: 5xx\n    perTryTimeout: 2s')}`.replace('- retries', '- timeout: 6s\n  retries'),
  ),
  RW0162: inMesh(shared(''), shared('  - uri:\n      exact: /cart\n    method:\n      exact: OPTIONS\n')),
  RW0163: inMesh(headers('\n      remove:\n      - x-app'), headers('\n      remove:\n      - x-old')),
  RW0164: { bad: split(60, 60), good: split(50, 50) },
  RW0165: inMesh(retried(''), retried('    retryOn: 5xx')),
  RW0166: inMesh(posted('5xx'), posted('connect-failure,refused-stream')),
  RW0167: either(mirrored, 'next.example.com', 'next'),
}
