// The closed list of reasons. Arguments are values, never sentences; `i18n` has one text a code and language.

/** What a connection is narrowed by, in Envoy's order. */
export type FilterChainCriterion =
  | 'destinationPort'
  | 'address'
  | 'serverName'
  | 'transportProtocol'
  | 'applicationProtocol'

/** Where the address came from that a client in the mesh connects to; `host` is the full name that has it. */
export type AddressReason =
  | Readonly<{ code: 'addressWritten' }>
  | Readonly<{ code: 'addressOfService'; host: string; address: string }>
  /** A Service whose ClusterIP no file states: the cluster gives it one, and its listeners are the same for any. */
  | Readonly<{ code: 'addressNotStated'; host: string; address: string }>
  /** A headless Service: the address of one of its pods, which no file knows. */
  | Readonly<{ code: 'addressOfPod'; host: string; address: string }>
  | Readonly<{ code: 'addressOfServiceEntry'; host: string; address: string }>
  | Readonly<{ code: 'addressInRange'; host: string; range: string; address: string }>
  /** A ServiceEntry without addresses: DNS outside of the mesh gives one. */
  | Readonly<{ code: 'addressNotGiven'; host: string; address: string }>
  | Readonly<{ code: 'addressOutside'; host: string; address: string }>

export type Reason =
  // the client's lookup
  | AddressReason
  // listener
  | Readonly<{ code: 'listenerTaken'; listener: string }>
  /** Bound to the very address that the connection was sent to. */
  | Readonly<{ code: 'listenerOfAddress'; listener: string; address: string }>
  /** The one that takes what is redirected to the proxy and that no other listener is bound to. */
  | Readonly<{ code: 'listenerOfRest'; listener: string; port: number }>
  | Readonly<{ code: 'listenerOtherPort'; port: number }>
  | Readonly<{ code: 'listenerOtherAddress'; address: string }>
  | Readonly<{ code: 'listenerLessSpecific' }>
  | Readonly<{ code: 'noListener'; port: number }>
  // filter chain
  | Readonly<{ code: 'filterChainPlaintext' }>
  | Readonly<{ code: 'filterChainServerName'; serverName: string; sni: string }>
  | Readonly<{ code: 'filterChainAnyServerName' }>
  | Readonly<{ code: 'filterChainAddress'; range: string; address: string }>
  | Readonly<{ code: 'filterChainApplicationProtocol'; protocol: string }>
  /** Plain text in which the listener saw HTTP. */
  | Readonly<{ code: 'filterChainHttpSeen' }>
  | Readonly<{ code: 'filterChainDefault' }>
  /** `expected`: any of these; `actual` is absent if the connection has no such thing. */
  | Readonly<{
      code: 'filterChainDiffers'
      criterion: FilterChainCriterion
      expected: readonly string[]
      actual?: string
    }>
  | Readonly<{ code: 'filterChainLessSpecific' }>
  | Readonly<{ code: 'noFilterChain'; tls: boolean; sni: string }>
  | Readonly<{ code: 'plaintextToTls'; port: number }>
  | Readonly<{ code: 'tlsToPlaintext'; port: number }>
  | Readonly<{ code: 'clientCertificateMissing'; mode: string }>
  // request
  | Readonly<{ code: 'requestAccepted' }>
  | Readonly<{ code: 'pathNormalized'; before: string; after: string }>
  | Readonly<{ code: 'badRequestTarget'; path: string }>
  | Readonly<{ code: 'badMethod'; method: string }>
  | Readonly<{ code: 'badHeader'; name: string }>
  | Readonly<{ code: 'hostMissing' }>
  | Readonly<{ code: 'badHost'; host: string }>
  | Readonly<{ code: 'pathNormalizationFailed'; path: string }>
  // virtual host
  | Readonly<{ code: 'domainExact'; domain: string; host: string }>
  | Readonly<{ code: 'domainSuffix'; domain: string; host: string }>
  | Readonly<{ code: 'domainPrefix'; domain: string; host: string }>
  | Readonly<{ code: 'domainAny'; host: string }>
  | Readonly<{ code: 'domainDiffers'; host: string }>
  | Readonly<{ code: 'domainLessSpecific'; domain: string }>
  | Readonly<{ code: 'noVirtualHost'; host: string; port: number }>
  | Readonly<{ code: 'requireTls' }>
  // route
  | Readonly<{ code: 'routeMatched' }>
  | Readonly<{ code: 'conditionFailed'; failing: number }>
  | Readonly<{ code: 'earlierRouteMatched' }>
  | Readonly<{ code: 'noRouteMatched'; tried: number }>
  | Readonly<{ code: 'noRoutes' }>
  | Readonly<{ code: 'routeWithoutAction' }>
  // condition
  | Readonly<{ code: 'conditionHolds' }>
  | Readonly<{ code: 'valueAbsent' }>
  | Readonly<{ code: 'valueDiffers' }>
  | Readonly<{ code: 'valueTooShort'; missing: string }>
  | Readonly<{ code: 'trailingSlashMissing' }>
  | Readonly<{ code: 'differsOnlyInCase' }>
  | Readonly<{ code: 'regexNoMatch' }>
  | Readonly<{ code: 'regexInvalid' }>
  | Readonly<{ code: 'excludedValue' }>
  // cluster and response
  | Readonly<{ code: 'clusterFound' }>
  | Readonly<{ code: 'clusterMissing'; cluster: string }>
  | Readonly<{ code: 'forwarded' }>
  | Readonly<{ code: 'redirected'; status: number; location: string }>
  | Readonly<{ code: 'directResponse'; status: number }>
  | Readonly<{ code: 'bytesForwarded' }>
  | Readonly<{ code: 'blackHole' }>
  | Readonly<{ code: 'faultDelay'; delayMs: number }>
  | Readonly<{ code: 'faultAbort'; status: number }>
  | Readonly<{ code: 'corsPreflight' }>
  | Readonly<{ code: 'upgradeRefused' }>
  | Readonly<{ code: 'respondedNotFound' }>
  // limits
  /** Envoy refuses the listener; `shared` = the server name or address range that two chains name, empty for neither. */
  | Readonly<{ code: 'filterChainsClash'; listener: string; port: number; shared: string }>
  | Readonly<{ code: 'serverNameRefused'; listener: string; port: number; serverName: string }>
  | Readonly<{ code: 'kindNotEvaluated'; kind: string; name: string; namespace: string }>
  | Readonly<{ code: 'fieldNotEvaluated'; field: string; kind: string; name: string; namespace: string }>
  | Readonly<{ code: 'claimNotKnown'; claim: string }>
  | Readonly<{ code: 'valueNotKnown'; operator: string }>

export type ReasonCode = Reason['code']
