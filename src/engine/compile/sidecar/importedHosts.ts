// The `hosts` of a Sidecar's egress listener: which services and virtual services it imports.
// istio: pilot/pkg/model/sidecar.go convertIstioListenerToWrapper, hostClassification

import { hostsOverlap, isHostSubsetOf, isWildcardHost } from '../../../istio/hostname.ts'

type NamespaceHosts = Readonly<{ imported: readonly string[]; excluded: readonly string[] }>

export type ImportedHosts = Readonly<{
  /** By the namespace that has them; `*` is any. */
  byNamespace: ReadonlyMap<string, NamespaceHosts>
  /** True if every import names one host of one namespace. */
  onlyExact: boolean
}>

/** Reads `namespace/host` entries: `.` is `own`, a `~` in front excludes, alone it means any namespace. Others are passed over. */
export function importedHosts(entries: readonly string[], own: string): ImportedHosts {
  const byNamespace = new Map<string, { imported: string[]; excluded: string[] }>()
  let onlyExact = true
  for (const entry of entries) {
    const [written = '', host = '', ...more] = entry.split('/')
    if (!entry.includes('/') || more.length > 0) continue
    const excludes = written.startsWith('~')
    const named = excludes ? written.slice(1) || '*' : written
    const namespace = named === '.' ? own : named
    const hosts = byNamespace.get(namespace) ?? { imported: [], excluded: [] }
    byNamespace.set(namespace, hosts)
    hosts[excludes ? 'excluded' : 'imported'].push(host)
    if (!excludes && (namespace === '*' || isWildcardHost(host))) onlyExact = false
  }
  return { byNamespace, onlyExact }
}

/** The imports that a resource of `namespace` can come in by: those of its own namespace first. */
export const importsFor = ({ byNamespace }: ImportedHosts, namespace: string): readonly NamespaceHosts[] =>
  [byNamespace.get(namespace), byNamespace.get('*')].filter((hosts) => hosts !== undefined)

export const isExcluded = (imports: readonly NamespaceHosts[], host: string): boolean =>
  imports.some(({ excluded }) => excluded.some((name) => isHostSubsetOf(host, name)))

/** A service comes in whole or not at all: an import of `a.com` does not bring in `*.com`. */
export const importsService = ({ imported }: NamespaceHosts, host: string): boolean =>
  imported.some((name) => isHostSubsetOf(host, name))

/** A virtual service comes in if it could have a say for an imported host, so `*.com` does for `a.com`. */
export const importsVirtualServiceHost = ({ imported }: NamespaceHosts, host: string): boolean =>
  imported.some((name) => hostsOverlap(host, name))
