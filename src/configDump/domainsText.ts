// The domains of a virtual host in few words.
// istio: istioctl/pkg/writer/envoy/configdump/route.go describeRouteDomains, unexpandDomains

/** How many are named before the rest is counted. */
const NAMED = 2

/** A single domain as it is; of several those without port and without a shorter form of the same name, the first two named. */
export function domainsText(domains: readonly string[]): string {
  const [only = ''] = domains
  if (domains.length <= 1) return only
  const all = new Set(domains)
  const shown = domains
    .filter(isWithoutPort)
    .filter((domain) => !['.svc.cluster.local', '.svc'].some((suffix) => isLongFormOf(domain, suffix, all)))
  const more = shown.length - NAMED
  return shown.slice(0, NAMED).join(', ') + (more > 0 ? ` + ${more} more...` : '')
}

/** A bare IPv6 address has colons of its own. */
function isWithoutPort(domain: string): boolean {
  const colons = domain.split(':').length - 1
  return colons === 0 || (colons > 2 && domain.endsWith(']'))
}

const isLongFormOf = (domain: string, suffix: string, all: ReadonlySet<string>): boolean =>
  domain.endsWith(suffix) && all.has(domain.slice(0, -suffix.length))
