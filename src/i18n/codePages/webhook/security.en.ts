import type { WebhookTexts } from './texts.ts'

export const securityEn = {
  targetAndSelector: { means: 'A policy has a selector and `targetRefs` at once.', fix: 'Keep one of them.' },
  targetName: { means: 'A target has no name.', fix: 'Add `name`.' },
  targetNamespace: {
    means: 'A target is in another namespace. A policy works in its own alone.',
    fix: 'Remove `namespace`, or move the policy.',
  },
  targetKind: {
    means: 'A target is of a kind that policies do not know.',
    fix: 'Use a Service, a ServiceEntry, or a Gateway of the Gateway API.',
  },
  policyNeverTriggered: {
    means: 'A policy with `DENY` or `CUSTOM` has no rules. It never acts.',
    fix: 'Add a rule; `{}` is one for every request.',
  },
  policyProviderName: { means: 'A policy with `CUSTOM` does not say whom to ask.', fix: 'Set `provider.name`.' },
  policyCustom: {
    means: 'A rule of a `CUSTOM` policy has a condition that is not supported there, such as on identities.',
    fix: 'Remove the condition, or use `ALLOW` or `DENY`.',
  },
  policyProvider: {
    means: 'A policy names a provider, and its action is not `CUSTOM`.',
    fix: 'Use `CUSTOM`, or remove `provider`.',
  },
  policySourceMissing: { means: 'An entry of `from` has no source.', fix: 'Add `source`.' },
  policySourceEmpty: {
    means: 'A source says nothing. It would fit everybody.',
    fix: 'Set a field, or remove the entry.',
  },
  policyServiceAccounts: {
    means: 'A source has service accounts beside namespaces or principals. Accounts say both already.',
    fix: 'Keep one of them.',
  },
  policyOperationMissing: { means: 'An entry of `to` has no operation.', fix: 'Add `operation`.' },
  policyOperationEmpty: {
    means: 'An operation says nothing. It would fit everything.',
    fix: 'Set a field, or remove the entry.',
  },
  policyKeyEmpty: { means: 'A condition has no key.', fix: 'Write its key, such as `request.headers[x-group]`.' },
  policyNoValues: { means: 'A condition has no values.', fix: 'Add `values` or `notValues`.' },
  policyCondition: {
    means: 'A condition has a key or a value that is not valid; the message says why.',
    fix: 'Correct the key or the value.',
  },
  policyDenyTcp: {
    means:
      'A `DENY` rule has conditions on HTTP alone. At TCP ports it denies everything, because they cannot be checked there.',
    fix: 'Add `ports` to the operation.',
  },
  valueEmpty: { means: 'A value is empty.', fix: 'Write a value, or remove it.' },
  valueWildcards: { means: 'A value has more than one `*`.', fix: 'Use one, at the beginning or end.' },
  valueWildcardPlace: { means: 'A value has a `*` in the middle.', fix: 'Put it at the beginning or end.' },
  trustDomainSlash: { means: 'A trust domain has a `/`.', fix: 'Write the domain alone, such as `cluster.local`.' },
  accountsTooMany: { means: 'A list has more than 16 service accounts.', fix: 'Use several sources.' },
  accountWildcard: { means: 'A service account has a `*`.', fix: 'Write it in full.' },
  accountFormat: {
    means: 'A service account is not written as it has to be.',
    fix: 'Write `account` or `namespace/account`.',
  },
  accountTooLong: { means: 'A service account is longer than 320 characters.', fix: 'Correct it.' },
  pathAfterAny: {
    means: 'A template has something behind `{**}` that is a wildcard too. `{**}` takes the whole rest.',
    fix: 'Put `{**}` last, once.',
  },
  pathBraces: {
    means: 'A path has `{` or `}` that are no `{*}` or `{**}` as a whole segment.',
    fix: 'Write `/{*}/` for one segment.',
  },
  pathLiteral: {
    means: 'A template has a segment with characters that paths do not have.',
    fix: 'Escape them, or use `*` at the end.',
  },
  badCidr: { means: 'A value is no range of addresses.', fix: 'Write an address and a length, such as `10.0.0.0/8`.' },
  badIp: { means: 'A value is no IP address.', fix: 'Write an IPv4 or IPv6 address.' },
  badPort: { means: 'A value is no port.', fix: 'Write a number up to 65535, in quotes.' },
  badMapKey: { means: 'A key needs something in brackets.', fix: 'Write it such as `request.headers[x-group]`.' },
  attributeReplaced: {
    means: 'A key has been replaced by a field of the resource.',
    fix: 'Use what the message names.',
  },
  attributeDeprecated: { means: 'A key is one of an old version.', fix: 'Remove the condition.' },
  attributeUnknown: { means: 'A key is not known.', fix: 'Use one of Istio’s, such as `source.ip`.' },
  jwtEmpty: { means: 'A field for tokens is empty.', fix: 'Write its value, or remove it.' },
  jwtNoIssuer: {
    means: 'A rule for tokens has neither an issuer nor an address of keys.',
    fix: 'Set `issuer` or `jwksUri`.',
  },
  jwtUri: { means: 'The address of keys is no URL.', fix: 'Write a whole URL.' },
  jwtUriScheme: { means: 'The address of keys has another scheme than `http` or `https`.', fix: 'Use one of them.' },
  jwtKeys: { means: 'The keys in `jwks` cannot be read.', fix: 'Write a JSON Web Key Set.' },
  jwtPrivateKey: {
    means: 'A key in `jwks` is a secret one. Only public keys are needed to check tokens.',
    fix: 'Remove the secret parts, and replace the key.',
  },
  jwtClaimToHeader: { means: 'A claim that is handed on has no name or no header.', fix: 'Set `claim` and `header`.' },
  peerPortsWithoutSelector: {
    means: 'TLS for single ports is set for a whole namespace or mesh. It needs the pods that have these ports.',
    fix: 'Add a `selector`.',
  },
  peerPortsEmpty: { means: 'TLS for single ports has no port.', fix: 'Add a port, or remove `portLevelMtls`.' },
  peerPortRange: { means: 'A port is not between 1 and 65535.', fix: 'Write the number of a port.' },
} satisfies WebhookTexts
