// Istio's sentences of warning as codes and arguments of ours: one pattern for each code, whose named groups are the arguments.

const PATTERNS: Readonly<Record<string, RegExp>> = {
  unreachableRule: /^virtualService rule (?<rule>#\d+|".*") not used \((?<reason>.+)\)$/,
  ineffectiveMatch:
    /^virtualService rule (?<rule>#\d+|".*?") match (?<match>.+) is not used \(duplicate\/overlapping match in rule (?<other>.+)\)$/,
  gatewayLegacy: /^using legacy gatewayName format "(?<gateway>.*)"; prefer .*: "(?<recommended>.*)"$/,
  sniIsIp: /^using an IP address \("(?<host>.*)"\) goes against SNI/,
  mirrorPercentDeprecated: /^using deprecated setting "mirrorPercent"/,
  bodyLarge: /^large direct_responses may impact/,
  tlsOldWithoutCiphers: /^TLS version below TLSV1_2/,
  tlsInvalidCiphers: /^ignoring invalid cipher suites: \[(?<suites>.*)\]$/,
  tlsRepeatedCiphers: /^ignoring duplicate cipher suites: \[(?<suites>.*)\]$/,
  tlsPassthroughCertificates: /^(?<mode>\w+) mode does not use certificates/,
  tlsTwoCertificates: /^(?<mode>.+) can support up to 2 server certificates$/,
  redirectNotHttp: /^tls\.httpsRedirect should only be used/,
  outlierErrorsDeprecated: /^outlier detection consecutive errors is deprecated/,
  ringSizeDeprecated: /^consistent hash MinimumRingSize is deprecated/,
  failoverNoOutlier: /^outlier detection policy must be provided for failover$/,
  selectorEmpty: /^workload selector specified without labels$/,
  sidecarSelectorEmpty: /^sidecar: workload selector specified without labels/,
  sidecarHttpPool:
    /^sidecar: HTTP connection pool settings .* for port (?<port>\d+) \("(?<name>.*)"\) .* not HTTP \((?<protocol>.*)\);/,
  sidecarHostTwice: /^duplicated egress host: (?<host>.*)$/,
  sidecarHostAll: /^`\*\/\*` host select all resources/,
  entrySelectorEmpty: /^service entry: workload selector specified without labels/,
  entryTcpWithoutAddress: /^addresses are required for ports serving TCP/,
  entryNoneSelector: /^workloadSelector should not be set when resolution mode is NONE$/,
  entryTcpHosts: /^service entry can not have more than one host/,
  partialWildcard: /^partial wildcard "(?<host>.*)" not allowed$/,
  workloadNetworkOnly: /^address is unset with network "(?<network>.*)"$/,
  policyDenyTcp: /^configured AuthorizationPolicy will deny all traffic to TCP ports/,
  jwtPrivateKey: /^jwks key at index (?<index>\d+) contains private key material/,
}

/** A recorded warning as `code {arguments}`; undefined if no pattern takes it. */
export function warningKey(text: string): string | undefined {
  for (const [code, pattern] of Object.entries(PATTERNS)) {
    const match = pattern.exec(text)
    if (match !== null) return findingKey(code, match.groups ?? {})
  }
  return undefined
}

/** One of our warnings in the same form. */
export function findingKey(code: string, args: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(args).map(([name, value]) => [name, String(value)])
  return `${code} ${JSON.stringify(Object.fromEntries(written.sort()))}`
}
