import type { Graph, RuleRow, ServerRow, VirtualHostNode } from '../graph/graph.ts'

/** A URL for the first server that leads to a virtual host with a rule: its host, and the path that its first rule asks for.
 *  Wildcards become a host below them. Without such a server a URL for the first virtual host with a rule in the mesh;
 *  undefined without any. */
export function suggestUrl({ nodes, edges }: Graph): string | undefined {
  const hosts = new Map(nodes.flatMap((node) => (node.type === 'virtualHost' ? [[node.id, node] as const] : [])))
  for (const node of nodes) {
    if (node.type !== 'gateway') continue
    for (const server of node.servers) {
      const reached = edges
        .filter(({ from }) => from.node === node.id && from.row === server.id)
        .map(({ to }) => hosts.get(to.node))
      const host = reached.find((candidate) => candidate !== undefined && candidate.rows.length > 0)
      if (host !== undefined) return urlFor(server, host)
    }
  }
  return nodes.map((node) => (node.type === 'virtualHost' ? meshUrl(node) : undefined)).find((url) => url !== undefined)
}

/** The short name of a Service means another one elsewhere: `name.namespace` is the shortest that everybody can use. */
function meshUrl({ entry, protocol, members, rows }: VirtualHostNode): string | undefined {
  if (entry !== 'mesh' || protocol !== 'http' || rows.length === 0) return undefined
  const hosts = members.flatMap((member) => (member.type === 'virtualHost' ? [member] : []))
  // On a port that the Service does not have it is known by its full name alone.
  const [own] = hosts.toSorted((a, b) => b.domains.length - a.domains.length)
  if (own === undefined) return undefined
  const dotted = own.domains.filter((domain) => domain.includes('.') && !/[:*]|\.$/.test(domain))
  const [shortest] = dotted.toSorted((a, b) => a.length - b.length)
  const port = own.virtualHost.slice(own.virtualHost.lastIndexOf(':') + 1)
  const host = shortest ?? concreteHost(own.domains[0] ?? '*')
  return `http://${host}${port === '80' ? '' : `:${port}`}${pathOf(rows)}`
}

function urlFor({ port, protocol }: ServerRow, { domains, rows }: VirtualHostNode): string {
  const overTls = ['HTTPS', 'TLS'].includes(protocol.toUpperCase())
  const scheme = overTls ? 'https' : 'http'
  const shownPort = port === (overTls ? 443 : 80) ? '' : `:${port}`
  return `${scheme}://${concreteHost(domains[0] ?? '*')}${shownPort}${pathOf(rows)}`
}

function concreteHost(domain: string): string {
  const host = domain.replace(/:\d+$/, '')
  if (host === '*') return 'example.com'
  return host.startsWith('*.') ? `app.${host.slice(2)}` : host.replace('*', 'app')
}

/** The path of the first rule that asks for nothing else; of the first rule if there is none such. */
function pathOf(rows: readonly RuleRow[]): string {
  const alternatives = rows.flatMap((row) => row.alternatives)
  const simple =
    alternatives.find((conditions) => conditions.every(({ field }) => field.type === 'path')) ?? alternatives[0]
  const path = simple?.find(({ field, operator, invert }) => field.type === 'path' && operator !== 'regex' && !invert)
  return path?.value.startsWith('/') ? path.value : '/'
}
