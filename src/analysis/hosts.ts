// Host names as the analyzers compare them; simpler than istiod does (istio: pkg/config/analysis/analyzers/util/hosts.go).

import { serviceHostname } from '../istio/shortName.ts'

/** A short name is a Service of `namespace`; anything with a dot or a leading `*` stands as written (istio: ConvertHostToFQDN). */
export const toFqdn = (namespace: string, host: string): string =>
  host.startsWith('*') || host.includes('.') ? host : serviceHostname(host, namespace)

/** A host in a scope: `*` for all namespaces, or the namespace it is visible in (istio: NewScopedFqdn). */
export const scopedFqdn = (scope: string, namespace: string, host: string): string =>
  `${scope}/${toFqdn(namespace, host)}`

/** Splits at the first `/`. */
export function scopeAndFqdn(scoped: string): Readonly<{ scope: string; fqdn: string }> {
  const slash = scoped.indexOf('/')
  return { scope: scoped.slice(0, slash), fqdn: scoped.slice(slash + 1) }
}

const SERVICE_FQDN = /^(.+)\.(.+)\.svc\.cluster\.local$/

/** `namespace/name` of the Service that a host names; any other host is taken for a name in `namespace` (istio: GetResourceNameFromHost). */
export function serviceOfHost(namespace: string, host: string): string {
  const [, name, owner] = SERVICE_FQDN.exec(host) ?? []
  return name === undefined || owner === undefined ? `${namespace}/${host}` : `${owner}/${name}`
}

/** No exportTo, or `*` among others, is every namespace (istio: analyzers/util/exportto.go IsExportToAllNamespaces). */
export const isExportedToAll = (exportTo: readonly string[]): boolean => exportTo.length === 0 || exportTo.includes('*')

/** The scopes that an exportTo means for a resource of `namespace`: `*` alone, or namespaces. */
export const exportScopes = (exportTo: readonly string[] = [], namespace: string): readonly string[] =>
  isExportedToAll(exportTo) ? ['*'] : [...new Set(exportTo.map((each) => (each === '.' ? namespace : each)))]
