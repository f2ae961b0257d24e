import type { WebhookTexts } from './texts.ts'

export const destinationRuleEn = {
  subsetTwice: { means: 'Two subsets have the same name.', fix: 'Give one of them another name.' },
  policyEmpty: { means: 'A traffic policy says nothing.', fix: 'Set a field, or remove it.' },
  tunnelAndProxyProtocol: { means: 'A tunnel and the PROXY protocol are asked for at once.', fix: 'Keep one of them.' },
  portPolicyNoPort: { means: 'Settings for a port do not say which one.', fix: 'Add `port.number`.' },
  portPolicyEmpty: { means: 'Settings for a port say nothing.', fix: 'Set a field, or remove the entry.' },
  proxyProtocolVersion: {
    means: 'The version of the PROXY protocol is neither `V1` nor `V2`.',
    fix: 'Write one of them.',
  },
  tunnelProtocol: { means: 'A tunnel has a protocol other than `CONNECT` and `POST`.', fix: 'Use one of them.' },
  tunnelHost: {
    means: 'The target of a tunnel is neither a host name nor an IP address.',
    fix: 'Write a full host name or an address.',
  },
  tunnelPort: { means: 'The target of a tunnel has no valid port.', fix: 'Write a port from 1 to 65535.' },
  outlierErrorsDeprecated: {
    means: '`consecutiveErrors` is deprecated.',
    fix: 'Use `consecutive5xxErrors` or `consecutiveGatewayErrors`.',
  },
  outlierLocalOrigin: {
    means: 'Local failures are to be counted, and are not told apart from others.',
    fix: 'Set `splitExternalLocalOriginErrors: true`.',
  },
  percentOutOfRange: { means: 'A percentage is not between 0 and 100.', fix: 'Write 0 to 100.' },
  poolEmpty: { means: 'A connection pool says nothing.', fix: 'Set `tcp` or `http`, or remove it.' },
  poolNegative: { means: 'A limit of a connection pool is negative.', fix: 'Write 0 or more.' },
  poolUpgrade: {
    means: 'A connection pool asks for the protocol of the client and for HTTP/2 at once.',
    fix: 'Keep `useClientProtocol` or `h2UpgradePolicy: UPGRADE`.',
  },
  poolKeepAlive: { means: 'Keep-alive of HTTP/2 lacks its interval or timeout.', fix: 'Set both of them.' },
  cookieName: { means: 'A cookie for hashing has no name.', fix: 'Add `name`.' },
  cookieAttributeEmpty: { means: 'An attribute of a cookie has no name.', fix: 'Write its name, such as `SameSite`.' },
  cookieAttributeTwice: { means: 'An attribute of a cookie stands twice.', fix: 'Remove one of them.' },
  ringSizeDeprecated: {
    means: '`minimumRingSize` at this place is deprecated.',
    fix: 'Use `ringHash.minimumRingSize`.',
  },
  ringSizeAndAlgorithm: { means: 'A size of the ring is given beside another algorithm.', fix: 'Keep the algorithm.' },
  maglevEmpty: { means: 'Maglev has no size of its table.', fix: 'Write a prime number, such as 65537.' },
  maglevTooLarge: { means: 'The table of Maglev is too large.', fix: 'Write a prime number below 5000011.' },
  maglevNotPrime: {
    means: 'The size of Maglev’s table is no prime number.',
    fix: 'Write a prime number, such as 65537.',
  },
  localityAndZone: {
    means: 'Two kinds of settings for localities are used at once.',
    fix: 'Keep `localityLbSetting` or `zoneAwareLbSetting`.',
  },
  localityDistributeAndFailover: {
    means: 'Shares between localities and failover are set at once. They exclude each other.',
    fix: 'Keep `distribute` or `failover`.',
  },
  localityFailoverLabel: {
    means: '`failover` and a label of topology in `failoverPriority` are set at once. Both order regions.',
    fix: 'Keep one of them.',
  },
  localityWeight: { means: 'A share of a locality is not between 1 and 100.', fix: 'Write 1 to 100.' },
  localityTotal: { means: 'The shares of localities do not add up to 100.', fix: 'Correct them.' },
  localityWildcard: { means: 'A locality has a `*` that is not at its end.', fix: 'Use it once, at the end.' },
  localityOverlap: {
    means: 'A locality is contained in an earlier one.',
    fix: 'Remove one of them, or make them disjoint.',
  },
  localityEmptyPart: { means: 'A locality has an empty part.', fix: 'Write `region/zone/subzone`.' },
  failoverNoOutlier: {
    means: 'Failover is set without outlier detection. Without it nobody notices that a locality fails.',
    fix: 'Add `outlierDetection`.',
  },
  failoverSame: { means: 'Failover leads from a region to itself.', fix: 'Name another region.' },
  failoverNotRegion: {
    means: 'Failover names a zone. It works between regions; zones follow by themselves.',
    fix: 'Write the region alone.',
  },
  zoneFailoverNotRegion: {
    means: 'Failover names a zone. It works between regions; zones follow by themselves.',
    fix: 'Write the region alone.',
  },
  failoverWildcard: { means: 'Failover names a region with `*`.', fix: 'Write the region in full.' },
  zonePriorityLabel: {
    means: '`failoverPriority` has a label of topology, which zone aware routing treats by itself.',
    fix: 'Remove the label.',
  },
  warmupDuration: { means: 'Warming up has no duration.', fix: 'Add `duration`.' },
  warmupPercent: { means: 'Warming up begins with more than 100 per cent.', fix: 'Write 100 or less.' },
  warmupAggression: { means: 'The aggression of warming up is 0 or less.', fix: 'Write a number above 0.' },
  clientTlsConfigMap: {
    means: 'A ConfigMap for certificates is not written as it has to be, or is in another namespace.',
    fix: 'Write `configmap://namespace/name` with the own namespace.',
  },
  clientTlsSkipSimple: {
    means: 'Verifying the server is switched off, and what to verify is given all the same.',
    fix: 'Remove `insecureSkipVerify`, or the other fields.',
  },
  clientTlsSkipMutual: {
    means: 'Verifying the server is switched off, and what to verify is given all the same.',
    fix: 'Remove `insecureSkipVerify`, or the other fields.',
  },
  clientTlsCredential: {
    means: 'Certificates are given in a Secret and in files at once.',
    fix: 'Keep `credentialName` or the files.',
  },
  clientTlsCertificate: {
    means: 'Mutual TLS has no certificate of the client.',
    fix: 'Set `clientCertificate`, or `credentialName`.',
  },
  clientTlsKey: { means: 'Mutual TLS has no key of the client.', fix: 'Set `privateKey`, or `credentialName`.' },
} satisfies WebhookTexts
