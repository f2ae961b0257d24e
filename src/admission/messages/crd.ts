// The API server's sentences about a resource that its CRD does not allow. `%{at}` is the field as Kubernetes writes it.

export const CRD_MESSAGES = {
  wrongType: '%{at}: Invalid value: "%{actual}": %{at} in body must be of type %{expected}: "%{actual}"',
  notInEnum: '%{at}: Unsupported value: %q{value}: supported values: %{allowed}',
  belowMinimum: '%{at}: Invalid value: %{value}: %{at} in body should be greater than or equal to %{minimum}',
  aboveMaximum: '%{at}: Invalid value: %{value}: %{at} in body should be less than or equal to %{maximum}',
  requiredField: '%{at}: Required value',
  onlyOneOf:
    '%{at}: Invalid value: "": "%{at}" must validate one and only one schema (oneOf). Found %{count} valid alternatives',
  tooShort: '%{at}: Invalid value: %q{value}: %{at} in body should be at least %{minimum} chars long',
  tooLong: '%{at}: Too long: may not be more than %{maximum} bytes',
  noMatch: "%{at}: Invalid value: %q{value}: %{at} in body should match '%{pattern}'",
  notBase64: '%{at}: Invalid value: %q{value}: %{at} in body must be of type byte: %q{value}',
  tooFewItems: '%{at}: Invalid value: %{count}: %{at} in body should have at least %{minimum} items',
  tooManyItems: '%{at}: Too many: %{count}: must have at most %{maximum} items',
  tooFewEntries: '%{at}: Invalid value: %{count}: %{at} in body should have at least %{minimum} properties',
  tooManyEntries: '%{at}: Too many: %{count}: must have at most %{maximum} items',
  repeatedItem: '%{at}: Duplicate value: {%{key}}',
  unknownField: 'unknown field "%{at}"',
  brokenRule: '%{at}: Invalid value: %{rule}',
  versionNotServed: 'no matches for kind %q{kind} in version %q{version}',
  badName:
    "metadata.name: Invalid value: %q{name}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
  badNamespace:
    "metadata.namespace: Invalid value: %q{namespace}: a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
} as const
