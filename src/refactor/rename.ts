// Another name for a host or a subset, in every resource that means it.

import { fail, ok, type Result } from '../base/result.ts'
import { refKey, type SourceRef } from '../base/source.ts'
import { isWildcardHost, mostSpecificHostMatch } from '../istio/hostname.ts'
import { CLUSTER_DOMAIN } from '../istio/mesh.ts'
import type { Resource } from '../istio/resource.ts'
import { resolveHost, serviceHostname } from '../istio/shortName.ts'
import type { EditRefusal } from '../yaml/operation.ts'
import { type HostMention, hostMentions, subsetMentions } from './mentions.ts'

/** A name that can be changed, and all places where it stands; `name` as it is written where it was asked for. */
export type Renamable = Readonly<{ type: 'host' | 'subset'; name: string; places: readonly SourceRef[] }>

/** A new text for the value at an address. */
export type NewText = Readonly<{ at: SourceRef; value: string }>

/** What is named at an address of the resources' text; undefined if it is no host and no subset. */
export function renamableAt(resources: readonly Resource[], at: SourceRef): Renamable | undefined {
  const named = namedAt(resources, at)
  if (named === undefined) return undefined
  const places = named.mentions.map((mention) => mention.at)
  return { type: named.type, name: named.type === 'host' ? named.own.written : named.name, places }
}

/** The texts that give what is named at `at` the name `to`: all of them, or a refusal. A host may be given in short for a service of
 *  the namespace that it is in; each place stays short or full as it is. */
export function rename(
  resources: readonly Resource[],
  at: SourceRef,
  to: string,
): Result<readonly NewText[], EditRefusal> {
  const named = namedAt(resources, at)
  if (named === undefined) return fail({ code: 'nothingNamed' })
  if (named.type === 'subset') {
    if (!SUBSET_NAME.test(to)) return fail({ code: 'invalidName' })
    if (to === named.name) return ok([])
    const { target } = named
    const isTaken = resources.some((resource) =>
      subsetMentions(resource).some(({ name, host, defines }) => defines && name === to && host === target),
    )
    return isTaken ? fail({ code: 'nameTaken' }) : ok(named.mentions.map((mention) => ({ at: mention.at, value: to })))
  }
  const host = resolveHost(to, namespaceOf(named.own))
  if (!HOST_NAME.test(to)) return fail({ code: 'invalidName' })
  if (host === named.own.host) return ok([])
  if (resources.some((resource) => hostMentions(resource).some((mention) => mention.defines && mention.host === host)))
    return fail({ code: 'nameTaken' })
  const texts = named.mentions.map((mention) => ({ at: mention.at, value: written(mention, host) }))
  // A Service cannot take a name outside of its namespace.
  if (!texts.every(hasValue)) return fail({ code: 'invalidName' })
  return ok(texts)
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?'
const SUBSET_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const HOST_NAME = new RegExp(`^(?:\\*|(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*)$`)

type NamedSubset = Readonly<{
  type: 'subset'
  name: string
  target: string
  mentions: readonly Readonly<{ at: SourceRef }>[]
}>
type NamedHost = Readonly<{ type: 'host'; own: HostMention; mentions: readonly HostMention[] }>

function namedAt(resources: readonly Resource[], at: SourceRef): NamedSubset | NamedHost | undefined {
  const key = refKey(at)
  const isHere = (mention: Readonly<{ at: SourceRef }>) => refKey(mention.at) === key
  const [resource] = resources.filter(
    ({ ref }) => ref.file === at.file && ref.document === at.document && startsWith(at, ref),
  )
  if (resource === undefined) return undefined
  const own = hostMentions(resource).find(isHere)
  if (own !== undefined) {
    const mentions = resources.flatMap(hostMentions).filter(({ host }) => host === own.host)
    return { type: 'host', own, mentions }
  }
  const subset = subsetMentions(resource).find(isHere)
  if (subset === undefined) return undefined
  const targetOf = ruleHosts(resources)
  const target = targetOf(subset.host)
  const mentions = resources
    .flatMap(subsetMentions)
    .filter(({ name, host }) => name === subset.name && targetOf(host) === target)
  return { type: 'subset', name: subset.name, target, mentions }
}

const startsWith = (at: SourceRef, { path }: SourceRef): boolean => path.every((step, index) => at.path[index] === step)

/** The host of the DestinationRule that is for a host: its own, else the most specific wildcard; the host itself if there is none. */
function ruleHosts(resources: readonly Resource[]): (host: string) => string {
  const exact = new Map<string, string>()
  const wildcards = new Map<string, string>()
  for (const resource of resources) {
    if (resource.kind !== 'DestinationRule') continue
    const host = resolveHost(resource.spec.host ?? '', resource.metadata.namespace)
    const hosts = isWildcardHost(host) ? wildcards : exact
    hosts.set(host, host)
  }
  return (host) => mostSpecificHostMatch(host, exact, wildcards) ?? host
}

/** The namespace in which a new short name is meant: that of the service that the old one was, else of the resource. */
function namespaceOf({ host, shortIn }: HostMention): string {
  const service = new RegExp(`^[^.]+\\.([^.]+)\\.svc\\.${CLUSTER_DOMAIN.replaceAll('.', '\\.')}$`).exec(host)
  return service?.[1] ?? shortIn ?? 'default'
}

function written(
  { before, written: old, host: oldHost, shortIn, isServiceName }: HostMention,
  host: string,
): string | undefined {
  const name = host.slice(0, host.indexOf('.'))
  const isShort = shortIn !== undefined && host === serviceHostname(name, shortIn)
  if (isServiceName) return isShort ? name : undefined
  return before + (isShort && old !== oldHost ? name : host)
}

const hasValue = (text: Readonly<{ at: SourceRef; value: string | undefined }>): text is NewText =>
  text.value !== undefined
