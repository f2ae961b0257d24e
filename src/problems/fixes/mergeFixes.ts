// One resource made of two that are about the same: the later one's rules or servers are added to the earlier one, and it goes. What
// it says in comments would be lost, so that one with comments is left to its author.

import { refAt, refKey } from '../../base/source.ts'
import { sameLabels } from '../../istio/labels.ts'
import type { Gateway, Resource, VirtualService } from '../../istio/resource.ts'
import { resolveGatewayName, resolveHost } from '../../istio/shortName.ts'
import type { EditCommand, Json } from '../../yaml/operation.ts'
import type { Fix, FixContext } from './fix.ts'

const fullName = ({ metadata: { namespace, name } }: Resource): string => `${namespace}/${name}`

/** Two virtual services of the mesh with the same hosts: the rules in the order in which Istio would try them, the older one's first. */
export function mergedVirtualServices(names: readonly string[], context: FixContext): readonly Fix[] {
  const found = context.resources.filter(
    (one): one is VirtualService => one.kind === 'VirtualService' && names.includes(fullName(one)),
  )
  const [first, second, ...others] = found
  if (first === undefined || second === undefined || others.length > 0 || !areAlike(first, second)) return []
  const gone = deletion(second, context)
  const rules = context.value(refAt(second.ref, 'spec', 'http'))
  const end = first.spec.http?.length ?? 0
  if (gone === undefined || !Array.isArray(rules)) return []
  return [merge(second, first, [...inserted(first, ['spec', 'http'], end, rules), gone])]
}

function areAlike(a: VirtualService, b: VirtualService): boolean {
  const essence = ({ spec, metadata }: VirtualService) => {
    const { hosts = [], http: _, ...rest } = spec
    return JSON.stringify([hosts.map((host) => resolveHost(host, metadata.namespace)).sort(), rest])
  }
  return a.metadata.namespace === b.metadata.namespace && essence(a) === essence(b) && !(hasOther(a) || hasOther(b))
}

const hasOther = ({ spec }: VirtualService): boolean => (spec.tls ?? []).length > 0 || (spec.tcp ?? []).length > 0

/** Two gateways of the same workload: the servers of one are added to the other, and virtual services name that one. */
export function mergedGateways(
  names: readonly string[],
  own: Gateway | undefined,
  context: FixContext,
): readonly Fix[] {
  const other = context.resources.find(
    (one): one is Gateway => one.kind === 'Gateway' && one !== own && names.includes(fullName(one)),
  )
  if (own === undefined || other === undefined || !sameLabels(own.spec.selector, other.spec.selector)) return []
  return [...mergedInto(own, other, context), ...mergedInto(other, own, context)]
}

function mergedInto(own: Gateway, into: Gateway, context: FixContext): readonly Fix[] {
  const gone = deletion(own, context)
  const servers = context.value(refAt(own.ref, 'spec', 'servers'))
  const added = addedServers(own, into)
  const bound = rebound(fullName(own), fullName(into), context.resources)
  if (gone === undefined || added === undefined || bound === undefined || !Array.isArray(servers)) return []
  const values = added.map((index): unknown => servers[index])
  const end = into.spec.servers?.length ?? 0
  return [merge(own, into, [...inserted(into, ['spec', 'servers'], end, values), gone, ...bound])]
}

/** The places of those servers that the other gateway does not have; undefined if one would stand in the way of one that it has. */
function addedServers(own: Gateway, into: Gateway): readonly number[] | undefined {
  const theirs = into.spec.servers ?? []
  const added: number[] = []
  for (const [index, server] of (own.spec.servers ?? []).entries()) {
    if (theirs.some((their) => withoutName(their) === withoutName(server))) continue
    const isInTheWay = theirs.some(
      ({ port, hosts = [] }) =>
        port?.name === server.port?.name ||
        (port?.number === server.port?.number && hosts.some((host) => (server.hosts ?? []).includes(host))),
    )
    if (isInTheWay) return undefined
    added.push(index)
  }
  return added
}

const withoutName = ({ port, ...server }: NonNullable<Gateway['spec']['servers']>[number]): string =>
  JSON.stringify([port?.number, port?.protocol, server])

/** The gateway's name in the virtual services, replaced; undefined if a rule of its own names it, which is left to the author. */
function rebound(from: string, to: string, resources: readonly Resource[]): readonly EditCommand[] | undefined {
  const commands: EditCommand[] = []
  for (const resource of resources) {
    if (resource.kind !== 'VirtualService') continue
    const { namespace } = resource.metadata
    const named = (list: readonly string[] = []) => list.map((name) => resolveGatewayName(name, namespace))
    if (
      (resource.spec.http ?? []).some(({ match = [] }) => match.some(({ gateways }) => named(gateways).includes(from)))
    )
      return undefined
    const gateways = named(resource.spec.gateways)
    const index = gateways.indexOf(from)
    if (index < 0) continue
    const { file, document, path } = refAt(resource.ref, 'spec', 'gateways', index)
    const value = to.startsWith(`${namespace}/`) ? to.slice(namespace.length + 1) : to
    const operation = gateways.includes(to)
      ? ({ type: 'remove', path } as const)
      : ({ type: 'set', path, value } as const)
    commands.push({ file, document, operations: [operation] })
  }
  return commands
}

/** Takes the resource's document out of its file; undefined if it has comments, or stands in a list or with the resource it goes into. */
function deletion({ ref }: Resource, { text }: FixContext): EditCommand | undefined {
  const written = text(ref)
  if (written === undefined || ref.path.length > 0 || /(?:^|[ \t])#/m.test(written)) return undefined
  return {
    ...{ file: ref.file, document: ref.document, written },
    edits: [{ range: { start: 0, end: written.length }, text: '' }],
  }
}

const inserted = (
  { ref }: Resource,
  steps: readonly string[],
  end: number,
  values: readonly unknown[],
): readonly EditCommand[] => {
  const { file, document, path } = refAt(ref, ...steps)
  if (values.length === 0) return []
  return [
    {
      ...{ file, document },
      operations: values.map(
        (value, more) => ({ type: 'insert', path, index: end + more, value: value as Json }) as const,
      ),
    },
  ]
}

const merge = (what: Resource, into: Resource, commands: readonly EditCommand[]): Fix => ({
  label: { code: 'merge', what: fullName(what), into: fullName(into) },
  commands,
})

/** The gateway that a place is in. */
export const gatewayAt = (
  at: Readonly<{ file: string; document: number }>,
  { resources }: FixContext,
): Gateway | undefined =>
  resources.find(
    (one): one is Gateway => one.kind === 'Gateway' && refKey({ ...one.ref, path: [] }) === refKey({ ...at, path: [] }),
  )
