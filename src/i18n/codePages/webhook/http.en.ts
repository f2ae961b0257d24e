import type { WebhookTexts } from './texts.ts'

export const httpEn = {
  rootHas: {
    means: 'A rule that delegates has an action of its own. The delegate says what happens.',
    fix: 'Remove the action, or `delegate`.',
  },
  delegateOfDelegate: {
    means: 'A delegate delegates again. There is one level only.',
    fix: 'Write the rules here, or let the root delegate to both.',
  },
  routeConflict: {
    means: 'A rule has two fields that exclude each other, such as `redirect` and `route`.',
    fix: 'Keep the one that is meant.',
  },
  ruleConflict: {
    means:
      'A rule has two fields that exclude each other: a redirect or a direct response is sent by the proxy, so that there is nothing to rewrite.',
    fix: 'Keep the one that is meant.',
  },
  noAction: { means: 'A rule says nothing of what to do.', fix: 'Add `route`, `redirect` or `directResponse`.' },
  prefixEmpty: {
    means: 'A prefix is empty. It would fit everything.',
    fix: 'Write the prefix, or remove the condition.',
  },
  regexEmpty: { means: 'A regular expression is empty.', fix: 'Write the expression, or remove the condition.' },
  regexTooLong: {
    means: 'A regular expression is longer than 1,024 bytes.',
    fix: 'Shorten it, or use several matches.',
  },
  regexInvalid: {
    means:
      'A regular expression is not valid in RE2. Look-around, back references and possessive quantifiers are unknown there; a lone `*` is none.',
    fix: 'Rewrite it for RE2; for a wildcard write `.*`.',
  },
  headerEmpty: { means: 'The name of a header is empty.', fix: 'Write its name, or remove the entry.' },
  headerInvalid: {
    means: 'A header has a name that no header can have.',
    fix: 'Use letters, digits and `-`, without spaces.',
  },
  headerColon: {
    means: 'A header that begins with `:` is changed. They belong to the proxy; of them only `:authority` may be set.',
    fix: 'Use `rewrite` to change path or host.',
  },
  headerHost: {
    means: '`Host` is changed where it cannot be: in responses, or by removing it.',
    fix: 'Use `rewrite.authority`, or set it on the request.',
  },
  headerValueCharacters: { means: 'The value of a header has a control character.', fix: 'Remove it.' },
  headerValueFormat: {
    means: 'The value of a header has a `%` that begins no variable. Envoy fills in `%NAME%`.',
    fix: 'Write `%%` for the sign itself.',
  },
  authorityTwice: { means: 'The host of a request is set several times.', fix: 'Keep one of them.' },
  sourceNamespace: { means: '`sourceNamespace` is no namespace.', fix: 'Write the name of a namespace.' },
  corsOriginEmpty: {
    means: 'An allowed origin says nothing.',
    fix: 'Write `exact`, `prefix` or `regex` with a value.',
  },
  corsMethod: {
    means: 'An allowed method is none of HTTP. Methods are written in capitals.',
    fix: 'Write it in capitals, such as `GET`.',
  },
  corsMaxAge: {
    means: '`maxAge` is no whole number of seconds. Browsers know seconds alone.',
    fix: 'Round it to seconds.',
  },
  faultEmpty: { means: 'A fault has neither a delay nor an abort.', fix: 'Add one of them, or remove `fault`.' },
  faultPercentage: {
    means: 'A percentage is neither 0 nor between 0.0001 and 100.',
    fix: 'Write a number in this range.',
  },
  abortHttp2: { means: 'An abort with an error of HTTP/2 is not supported.', fix: 'Use `httpStatus` or `grpcStatus`.' },
  abortGrpc: { means: 'A status is none of gRPC.', fix: 'Write its name in capitals, such as `UNAVAILABLE`.' },
  httpStatus: {
    means: 'A status is outside of the range that a response can have.',
    fix: 'Write a status such as 503.',
  },
  delayExponential: { means: '`exponentialDelay` is not supported.', fix: 'Use `fixedDelay`.' },
  mirrorPercent: { means: '`mirrorPercent` is larger than 100.', fix: 'Write 0 to 100.' },
  mirrorPercentDeprecated: { means: '`mirrorPercent` is deprecated.', fix: 'Use `mirrorPercentage.value`.' },
  mirrorPercentage: { means: 'The percentage of a mirror is not between 0 and 100.', fix: 'Write 0 to 100.' },
  mirrorDestination: { means: 'A mirror has no destination.', fix: 'Add `destination` with a host.' },
  redirectUris: {
    means: 'A redirect replaces the path and the prefix at once.',
    fix: 'Keep `uri` or `prefixRewrite`.',
  },
  redirectPrefix: {
    means: 'A redirect replaces a prefix, and a match of its rule has none.',
    fix: 'Match by `prefix`, or use `uri`.',
  },
  redirectEmpty: {
    means: 'A redirect changes nothing, and would lead to itself.',
    fix: 'Set `uri`, `authority`, `scheme` or a port.',
  },
  redirectCode: {
    means: 'The code of a redirect is none that begins with 3.',
    fix: 'Write 301, 302, 303, 307 or 308.',
  },
  redirectScheme: { means: 'A redirect leads to another scheme than `http` or `https`.', fix: 'Use one of them.' },
  bodyTooLarge: {
    means: 'The body of a direct response is larger than 1 MB. It is sent to every proxy with the configuration.',
    fix: 'Serve it from a service.',
  },
  bodyLarge: {
    means: 'The body of a direct response is larger than 100 KB. It is sent to every proxy with the configuration.',
    fix: 'Serve it from a service, or shorten it.',
  },
  attemptsNegative: { means: 'The number of retries is negative.', fix: 'Write 0 or more.' },
  retryDisabled: {
    means: 'Retries are switched off by 0 attempts, and have settings all the same.',
    fix: 'Write 1 or more attempts, or remove the settings.',
  },
  retryOn: {
    means: '`retryOn` has a condition that Envoy does not know. They are separated by `,` without spaces.',
    fix: 'Use names such as `5xx`, `reset`, `connect-failure`, or a status.',
  },
  rewriteUris: { means: 'A rewrite replaces the path in two ways.', fix: 'Keep `uri` or `uriRegexRewrite`.' },
  rewriteEmpty: { means: 'A rewrite changes nothing.', fix: 'Set `uri`, `uriRegexRewrite` or `authority`.' },
  rewriteRegex: {
    means: 'The expression of a rewrite is not valid, or a half of it is missing.',
    fix: 'Write `match` for RE2, and `rewrite`.',
  },
} satisfies WebhookTexts
