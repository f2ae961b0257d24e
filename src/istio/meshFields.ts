// The fields of a mesh configuration, by what they mean to answers. istio: api/mesh/v1alpha1/config.proto MeshConfig

import type { FieldPath } from '../base/source.ts'
import { isMapping } from './checkValue.ts'
import { object } from './kubernetesSchema.ts'
import type { ObjectNode, SchemaNode } from './schemaNode.ts'

const text: SchemaNode = { type: 'string' }
const texts: SchemaNode = { type: 'list', items: text }
const oneOf = (...values: readonly string[]): SchemaNode => ({ type: 'string', enum: values })

/** What is evaluated, as protobuf JSON takes it; other fields are looked at by name alone. */
export const MESH_SCHEMA: ObjectNode = object({
  outboundTrafficPolicy: object({ mode: oneOf('REGISTRY_ONLY', 'ALLOW_ANY', 'ALLOW_ANY_DYNAMIC_DNS') }),
  pathNormalization: object({
    normalization: oneOf('DEFAULT', 'NONE', 'BASE', 'MERGE_SLASHES', 'DECODE_AND_MERGE_SLASHES'),
  }),
  defaultHttpRetryPolicy: object({
    attempts: { type: 'integer' },
    perTryTimeout: { type: 'string', format: 'duration' },
    retryOn: text,
    retryRemoteLocalities: { type: 'boolean' },
    retryIgnorePreviousHosts: { type: 'boolean' },
    backoff: { type: 'string', format: 'duration' },
  }),
  defaultServiceExportTo: texts,
  defaultVirtualServiceExportTo: texts,
  defaultDestinationRuleExportTo: texts,
  rootNamespace: text,
})

// Of `defaultConfig` those that listeners and connection managers are built from.
const PROXY_FIELDS = ['proxyHeaders', 'gatewayTopology', 'proxyMetadata', 'interceptionMode', 'connectionSettings']

// Ports that the proxy keeps for itself, other sources of configuration, and what hides services.
const ANSWER_FIELDS = [
  'proxyListenPort',
  'proxyInboundListenPort',
  'proxyHttpPort',
  'configSources',
  'discoverySelectors',
  'serviceEntryVisibility',
]

// Logs, metrics, certificates, endpoints' choice, time-outs of connections: not what a route does with a request.
const OTHER_FIELDS = [
  'connectTimeout',
  'hboneIdleTimeout',
  'protocolDetectionTimeout',
  'tcpKeepalive',
  'ingressClass',
  'ingressService',
  'ingressControllerMode',
  'ingressSelector',
  'enableTracing',
  'accessLogFile',
  'accessLogFormat',
  'accessLogEncoding',
  'enableEnvoyAccessLogService',
  'disableEnvoyListenerLog',
  'defaultConfig',
  'inboundTrafficPolicy',
  'enableAutoMtls',
  'trustDomain',
  'trustDomainAliases',
  'caCertificates',
  'localityLbSetting',
  'zoneAwareLbSetting',
  'dnsRefreshRate',
  'h2UpgradePolicy',
  'inboundClusterStatName',
  'outboundClusterStatName',
  'certificates',
  'serviceSettings',
  'serviceScopeConfigs',
  'enablePrometheusMerge',
  'verifyCertificateAtClient',
  'ca',
  'extensionProviders',
  'defaultProviders',
  'meshMTLS',
  'tlsDefaults',
  'defaultTrafficPolicy',
]

/** Every field that a mesh configuration can have. */
export const MESH_FIELDS: ReadonlySet<string> = new Set([
  ...MESH_SCHEMA.fields.keys(),
  ...ANSWER_FIELDS,
  ...OTHER_FIELDS,
])

/** The fields that could change an answer and are not evaluated: of those set, by path; `enableAutoMtls` only where it is off. */
export function couldChangeAnswers(fields: Readonly<Record<string, unknown>>): readonly FieldPath[] {
  const isSet = (value: unknown): boolean => value !== undefined && value !== null
  const { defaultConfig, enableAutoMtls, outboundTrafficPolicy } = fields
  const proxy = isMapping(defaultConfig) ? defaultConfig : {}
  return [
    ...ANSWER_FIELDS.filter((name) => isSet(fields[name])).map((name) => [name]),
    ...(enableAutoMtls === false ? [['enableAutoMtls']] : []),
    ...(isMapping(outboundTrafficPolicy) && outboundTrafficPolicy.mode === 'ALLOW_ANY_DYNAMIC_DNS'
      ? [['outboundTrafficPolicy', 'mode']]
      : []),
    ...PROXY_FIELDS.filter((name) => isSet(proxy[name])).map((name) => ['defaultConfig', name]),
  ]
}

/** What `docs/semantics.md` and the limits name as not evaluated. */
export const MESH_FIELDS_NOT_EVALUATED: readonly string[] = [
  ...ANSWER_FIELDS,
  'enableAutoMtls: false',
  'outboundTrafficPolicy.mode: ALLOW_ANY_DYNAMIC_DNS',
  ...PROXY_FIELDS.map((name) => `defaultConfig.${name}`),
]
