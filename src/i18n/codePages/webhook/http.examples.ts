import { either, networking, rules } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const ROUTE = 'route:\n  - destination:\n      host: web'
const rule = (lines: string): string => rules(`- ${lines}\n  ${ROUTE}`)
const match = (lines: string): string => rule(`match:\n  - ${lines}`)
const headers = (lines: string): string => rule(`headers:\n    ${lines}`)
const cors = (lines: string): string =>
  rule(`corsPolicy:\n    allowOrigins:\n    - exact: https://shop.example.com\n    ${lines}`)
const fault = (lines: string): string => rule(`fault:\n    ${lines}`)
const redirect = (lines: string, more = ''): string => rules(`- ${more}redirect:\n    ${lines}`)
const response = (body: string): string => rules(`- directResponse:\n    status: 200\n    body:\n      string: ${body}`)
const mirror = (lines: string): string => rule(`mirror:\n    host: shadow\n  ${lines}`)
const retries = (lines: string): string => rule(`retries:\n    ${lines}`)
const rewrite = (lines: string): string => rule(`rewrite:\n    ${lines}`)

export const httpExamples = {
  rootHas: either((part) => rules(`- delegate:\n    name: cart${part}`), `\n  ${ROUTE}`, ''),
  delegateOfDelegate: either(
    (part) => networking('VirtualService', 'cart', `http:\n- ${part}`),
    'delegate:\n    name: more',
    ROUTE,
  ),
  routeConflict: either((part) => rules(`- redirect:\n    uri: /new${part}`), `\n  ${ROUTE}`, ''),
  ruleConflict: either((part) => rules(`- redirect:\n    uri: /new${part}`), '\n  rewrite:\n    uri: /other', ''),
  noAction: either((part) => rules(`- match:\n  - uri:\n      exact: /cart${part}`), '', `\n  ${ROUTE}`),
  prefixEmpty: either((value) => match(`method:\n      prefix: ${value}`), '""', 'P'),
  regexEmpty: either((value) => match(`uri:\n      regex: ${value}`), '""', '/cart/.*'),
  regexTooLong: either(
    (value) => match(`uri:\n      regex: ${value}`),
    `/cart/${'[0-9]?'.repeat(180)}`,
    '/cart/[0-9]{0,180}',
  ),
  regexInvalid: either((value) => match(`uri:\n      regex: ${value}`), '/cart/(?!old).*', '/cart/.*'),
  headerEmpty: either((name) => headers(`request:\n      remove:\n      - ${name}`), '""', 'x-debug'),
  headerInvalid: either((name) => match(`headers:\n      ${name}:\n        exact: beta`), '"x group"', 'x-group'),
  headerColon: either((name) => headers(`request:\n      set:\n        ${name}: /cart`), '":path"', 'x-path'),
  headerHost: either((name) => headers(`response:\n      set:\n        ${name}: shop`), 'Host', 'x-host'),
  headerValueCharacters: either(
    (value) => headers(`request:\n      set:\n        x-group: ${value}`),
    '"beta\\a"',
    'beta',
  ),
  headerValueFormat: either((value) => headers(`request:\n      set:\n        x-share: ${value}`), '"100%"', '"100%%"'),
  authorityTwice: either(
    (part) => headers(`request:\n      set:\n        ":authority": shop.example.com${part}`),
    '\n      add:\n        Host: docs.example.com',
    '',
  ),
  sourceNamespace: either((name) => match(`sourceNamespace: ${name}`), 'shop_prod', 'shop-prod'),
  corsOriginEmpty: either(
    (origin) => rule(`corsPolicy:\n    allowOrigins:\n    - exact: ${origin}`),
    '""',
    'https://shop.example.com',
  ),
  corsMethod: either((method) => cors(`allowMethods:\n    - ${method}`), 'get', 'GET'),
  corsMaxAge: either((age) => cors(`maxAge: ${age}`), '1.5s', '2s'),
  faultEmpty: either((part) => rule(part), 'fault: {}', 'fault:\n    delay:\n      fixedDelay: 2s'),
  faultPercentage: either(
    (value) => fault(`delay:\n      fixedDelay: 2s\n      percentage:\n        value: ${value}`),
    '0.00001',
    '0.1',
  ),
  abortHttp2: either((part) => fault(`abort:\n      ${part}`), 'http2Error: REFUSED_STREAM', 'httpStatus: 503'),
  abortGrpc: either((status) => fault(`abort:\n      grpcStatus: ${status}`), 'not_found', 'NOT_FOUND'),
  httpStatus: either((status) => fault(`abort:\n      httpStatus: ${status}`), '5030', '503'),
  delayExponential: either((field) => fault(`delay:\n      ${field}: 2s`), 'exponentialDelay', 'fixedDelay'),
  mirrorPercent: either(mirror, 'mirrorPercent: 200', 'mirrorPercentage:\n    value: 20'),
  mirrorPercentDeprecated: either(mirror, 'mirrorPercent: 20', 'mirrorPercentage:\n    value: 20'),
  mirrorPercentage: either((value) => mirror(`mirrorPercentage:\n    value: ${value}`), '200', '20'),
  mirrorDestination: either(
    (part) => rule(`mirrors:\n  - percentage:\n      value: 20${part}`),
    '',
    '\n    destination:\n      host: shadow',
  ),
  redirectUris: either((part) => redirect(`uri: /new${part}`), '\n    prefixRewrite: /new', ''),
  redirectPrefix: either(
    (kind) => redirect('prefixRewrite: /new', `match:\n  - uri:\n      ${kind}: /old\n  `),
    'exact',
    'prefix',
  ),
  redirectEmpty: either(redirect, 'redirectCode: 302', 'redirectCode: 302\n    uri: /new'),
  redirectCode: either((code) => redirect(`uri: /new\n    redirectCode: ${code}`), '200', '302'),
  redirectScheme: either((scheme) => redirect(`scheme: ${scheme}`), 'ftp', 'https'),
  bodyTooLarge: either(response, 'x'.repeat(1_100_000), 'short'),
  bodyLarge: either(response, 'x'.repeat(110_000), 'short'),
  attemptsNegative: either((count) => retries(`attempts: ${count}`), '-1', '1'),
  retryDisabled: either((count) => retries(`attempts: ${count}\n    perTryTimeout: 2s`), '0', '1'),
  retryOn: either((on) => retries(`attempts: 2\n    retryOn: ${on}`), '5xx, reset', '5xx,reset'),
  rewriteUris: either(
    (part) => rewrite(`uri: /new${part}`),
    '\n    uriRegexRewrite:\n      match: /old\n      rewrite: /new',
    '',
  ),
  rewriteEmpty: either((part) => rule(part), 'rewrite: {}', 'rewrite:\n    uri: /new'),
  rewriteRegex: either(
    (part) => rewrite(`uriRegexRewrite:\n      match: ${part}\n      rewrite: /new`),
    '/old/(',
    '/old/.*',
  ),
} satisfies WebhookExamples
