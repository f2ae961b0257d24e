import type { WebhookTexts } from './texts.ts'

export const namesEn = {
  dryRunUnsupported: {
    means:
      'A dry run is asked for on a resource that knows none. Only an AuthorizationPolicy can be tried out with `istio.io/dry-run`.',
    fix: 'Remove the annotation.',
  },
  dryRunNotBoolean: {
    means: 'The annotation `istio.io/dry-run` is neither true nor false.',
    fix: 'Write `"true"` or `"false"`, in quotes.',
  },
  dryRunAction: {
    means: 'A dry run is asked for with an action that knows none. Only `ALLOW` and `DENY` can be tried out.',
    fix: 'Remove the annotation, or use one of these actions.',
  },
  alwaysReject: {
    means:
      'The annotation `internal.istio.io/webhook-always-reject` is there to test the webhook. A resource that has it is always refused.',
    fix: 'Remove the annotation.',
  },
  internalAnnotation: {
    means: 'The annotation is one that istiod itself writes. Users may not set it.',
    fix: 'Remove the annotation.',
  },
  unknownTopField: {
    means:
      'The resource has a key that no resource has. Beside `apiVersion`, `kind`, `metadata`, `spec` and `status` there is nothing at this level.',
    fix: 'Move it below `spec`, correct its spelling, or remove it.',
  },
  domainTooLong: { means: 'A host name is longer than 255 characters.', fix: 'Shorten it.' },
  domainEmpty: { means: 'A host name is empty.', fix: 'Write the host, or remove the entry.' },
  domainNumeric: {
    means: 'The last part of a host name is a number. It would be an incomplete IP address, and no such domain exists.',
    fix: 'Correct the host name; an IP address has no place here.',
  },
  domainInvalid: {
    means:
      'A host name has a part that is no DNS label. Parts consist of letters, digits and `-`, with 63 characters at most; `*` stands only for the whole first part, and there is no port and no scheme.',
    fix: 'Write the plain host name, such as `shop.example.com`.',
  },
  sniDomainInvalid: {
    means:
      'A host begins with `outbound_` and goes on wrongly. Gateways between clusters use server names of the form `outbound_.80_._.web.shop.svc.cluster.local`.',
    fix: 'Write it in that form, or use another host.',
  },
  partialWildcard: {
    means:
      'A host has a `*` that stands for a part of a label. Here it may only be alone or be the whole first label, as in `*.example.com`.',
    fix: 'Use `*`, a wildcard for the whole label, or the full host.',
  },
  shortName: {
    means: 'A host has no dot. Gateways and Sidecars compare with full names, and complete nothing.',
    fix: 'Write the full name, such as `web.shop.svc.cluster.local`.',
  },
  hostPartEmpty: {
    means: 'An entry of the form `namespace/host` lacks one of its halves.',
    fix: 'Write both, such as `shop/web.example.com`; `*` stands for all.',
  },
  notIp: { means: 'A value is no IP address.', fix: 'Write an IPv4 or IPv6 address, without port.' },
  notCidr: { means: 'A value is no range of addresses.', fix: 'Write an address and a length, such as `10.0.0.0/8`.' },
  portOutOfRange: { means: 'A port number is not between 1 and 65535.', fix: 'Write the number of a port.' },
  badPortName: {
    means: 'The name of a port is no DNS label.',
    fix: 'Use letters, digits and `-`, such as `http-main`.',
  },
  unsupportedProtocol: {
    means: 'A port has a protocol that Istio does not know.',
    fix: 'Use one of `HTTP`, `HTTP2`, `GRPC`, `HTTPS`, `TLS`, `TCP`, `MONGO`, `REDIS`, `MYSQL`.',
  },
  badTagKey: {
    means: 'A label has a key that Kubernetes does not allow.',
    fix: 'Use letters, digits, `-`, `_` and `.`, if needed behind a domain and `/`.',
  },
  badTagValue: {
    means: 'A label has a value that Kubernetes does not allow.',
    fix: 'Use letters, digits, `-`, `_` and `.`, with a letter or digit at both ends.',
  },
  badLabels: {
    means: 'The labels of a workload are not allowed by Kubernetes.',
    fix: 'Correct the key or value that the message names.',
  },
  unixEmpty: { means: 'There is nothing behind `unix://`.', fix: 'Write the path of the socket.' },
  unixNotAbsolute: {
    means: 'The path behind `unix://` is not the absolute path of a file.',
    fix: 'Begin it with `/` and do not end it so.',
  },
  durationTooShort: {
    means: 'A duration is shorter than 1 ms. Zero does not switch a limit off.',
    fix: 'Write a longer duration, or remove the field.',
  },
  durationTooFine: { means: 'A duration is no whole number of milliseconds.', fix: 'Round it to milliseconds.' },
  exportToTwice: { means: 'An entry stands twice in `exportTo`.', fix: 'Remove one of them.' },
  exportToOwnTwice: { means: '`exportTo` has `.` and the name of the same namespace.', fix: 'Keep one of them.' },
  exportToNone: {
    means: '`exportTo` has `~`, which means nobody. Only a ServiceEntry may be hidden so.',
    fix: 'Use `.` for the own namespace.',
  },
  exportToBad: { means: 'An entry of `exportTo` is no namespace.', fix: 'Use `.`, `*` or the name of a namespace.' },
  exportToManySelected: {
    means:
      'A DestinationRule that selects workloads is exported to several namespaces. Its workloads are in its own namespace.',
    fix: 'Keep `exportTo: ["."]`.',
  },
  exportToBeyondSelected: {
    means:
      'A DestinationRule that selects workloads is exported beyond its namespace. Its workloads are in its own namespace.',
    fix: 'Write `exportTo: ["."]`, or remove it.',
  },
  exportToPublicAndOther: {
    means: '`exportTo` has `*` and others. `*` contains them already.',
    fix: 'Keep `*`, or the others.',
  },
  exportToNoneAndSome: {
    means: '`exportTo` has `~`, which means nobody, and others.',
    fix: 'Keep `~`, or the others.',
  },
  selectorKeyEmpty: { means: 'A label of a selector has no key.', fix: 'Write the key of the label.' },
  selectorWildcard: {
    means: 'A selector has a `*`. Labels are compared as they are.',
    fix: 'Write the whole label, or select less.',
  },
  selectorEmpty: {
    means: 'A selector has no labels. It selects all workloads of the namespace.',
    fix: 'Add labels, or remove the selector if all are meant.',
  },
  cannotUnmarshal: {
    means: 'istiod cannot read a value, because it has another type than its field.',
    fix: 'Write a value of the type that the field has; put texts in quotes.',
  },
  invalidNumber: { means: 'istiod cannot read a text as the number that its field wants.', fix: 'Write a number.' },
  unknownEnumValue: {
    means: 'A value is none of those that istiod knows for the field.',
    fix: 'Use one of the values of the API, in capitals.',
  },
  badDuration: {
    means: 'A text is no duration. There are `ms`, `s`, `m` and `h`; days and numbers without unit are unknown.',
    fix: 'Write a number and a unit, such as `1.5s`.',
  },
  illegalBase64: { means: 'A text is not base64.', fix: 'Encode it in base64.' },
} satisfies WebhookTexts
