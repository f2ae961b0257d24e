// Entries of virtual services that no proxy has as a rule: behind a catch-all, with a delegate that is not there, or asked
// for by no proxy. They are drawn all the same: below the rules of their virtual service, or on a card of their own.

import { refKey } from '../base/source.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import type { Context } from './context.ts'
import type { HostDraft, RuleDraft } from './drafts.ts'
import { cardHeight, OTHERWISE_HEIGHT, RULE_HEIGHT, rowTop } from './geometry.ts'
import type { ConditionSummary, LeftOut } from './graph.ts'
import { resourceKey } from './resourceIndex.ts'
import { type Entry, entriesOf, writtenHost, writtenRule } from './writtenHosts.ts'

/** What became of the virtual services: the cards of proxies with the entries that they leave out, and the other cards. */
export type WithLeftOut = Readonly<{ compiled: readonly HostDraft[]; written: readonly HostDraft[] }>

/** Adds everything of the virtual services that `compiled` does not draw. */
export function withLeftOut(
  compiled: readonly HostDraft[],
  resources: readonly Resource[],
  context: Context,
): WithLeftOut {
  const facts = factsOf(compiled, context)
  const additions = new Map<HostDraft, RuleDraft[]>()
  const written: HostDraft[] = []
  for (const service of resources) {
    if (service.kind !== 'VirtualService') continue
    const own: { entry: Entry; leftOut: LeftOut | undefined }[] = []
    const left = facts.leftOut(service)
    for (const { entry, leftOut } of left) {
      const cards = facts.cardsOf(service, entry)
      // A card of its own says for all of its rows that no proxy has them.
      if (cards.length === 0) own.push({ entry, leftOut: leftOut === 'delegateMissing' ? leftOut : undefined })
      for (const card of cards) {
        const rules = additions.get(card) ?? []
        additions.set(card, rules)
        const id = `${card.node.id}/left/${resourceKey(service)}/${entry.field}/${entry.index}`
        rules.push(writtenRule(id, service, entry, leftOut))
      }
    }
    if (own.length > 0 || (left.length === 0 && !facts.isReached(service))) {
      written.push(writtenHost(service, own, context.unique))
    }
  }
  return { compiled: compiled.map((card) => withRules(card, additions.get(card) ?? [])), written }
}

/** The card with more rules below its own. */
function withRules(card: HostDraft, added: readonly RuleDraft[]): HostDraft {
  if (added.length === 0) return card
  const { node } = card
  const more = added.map(({ row, ...rule }, index) => {
    const place = node.rows.length + index
    return { ...rule, row: { ...row, number: place + 1, y: rowTop(place, RULE_HEIGHT) } }
  })
  const rows = [...node.rows, ...more.map(({ row }) => row)]
  const otherwise = node.otherwise && { ...node.otherwise, y: rowTop(rows.length, RULE_HEIGHT) }
  const height = cardHeight(rows.length, RULE_HEIGHT) + (otherwise === undefined ? 0 : OTHERWISE_HEIGHT)
  return {
    ...card,
    node: { ...node, rows, ...(otherwise && { otherwise }), box: { ...node.box, height } },
    rules: [...card.rules, ...more],
  }
}

type Facts = Readonly<{
  /** The entries that no card has, and why. */
  leftOut(service: VirtualService): readonly Readonly<{ entry: Entry; leftOut: LeftOut }>[]
  /** The cards with other entries of the same kind of the virtual service. */
  cardsOf(service: VirtualService, entry: Entry): readonly HostDraft[]
  isReached(service: VirtualService): boolean
}>

const nameOf = ({ metadata }: VirtualService): string => `${metadata.namespace}/${metadata.name}`

function factsOf(compiled: readonly HostDraft[], { index }: Context): Facts {
  const made = new Set<string>()
  const drawn = new Map<string, boolean>()
  /** By what kind of entry and `namespace/name`. */
  const cards = new Map<string, Set<HostDraft>>()
  /** `root > delegate`. */
  const delegations = new Set<string>()
  for (const card of compiled) {
    for (const { row } of card.rules) {
      const key = refKey(row.source)
      drawn.set(key, drawn.get(key) === true || row.alternatives.some(takesAll))
    }
    const kind = card.node.protocol === 'http' ? 'http' : 'bytes'
    for (const { from, virtualService } of card.made) {
      made.add(refKey(from))
      const root = `${virtualService.namespace}/${virtualService.name}`
      const owner = index.resourceAt(from)
      const names = owner?.kind === 'VirtualService' ? [root, nameOf(owner)] : [root]
      if (names.length === 2) delegations.add(names.join(' > '))
      for (const name of names) cards.set(`${kind} ${name}`, (cards.get(`${kind} ${name}`) ?? new Set()).add(card))
    }
  }

  /** `catchAll`: place of the first entry that takes every request. */
  function reasonOf(service: VirtualService, entry: Entry, catchAll: number): LeftOut | undefined {
    const key = refKey(entry.ref)
    if (drawn.has(key)) return undefined
    if (made.has(key)) return 'redirected'
    if (entry.field !== 'http') return 'noProxy'
    const { delegate } = entry.route
    if (delegate !== undefined) {
      const target = `${delegate.namespace || service.metadata.namespace}/${delegate.name ?? ''}`
      if (delegations.has(`${nameOf(service)} > ${target}`)) return undefined
      return index.virtualService(target) === undefined ? 'delegateMissing' : 'noProxy'
    }
    return catchAll !== -1 && catchAll < entry.index ? 'behindCatchAll' : 'noProxy'
  }
  return {
    leftOut(service) {
      const entries = entriesOf(service)
      // HTTP entries come first.
      const catchAll = entries.findIndex(({ field, ref }) => field === 'http' && drawn.get(refKey(ref)) === true)
      return entries.flatMap((entry) => {
        const reason = reasonOf(service, entry, catchAll)
        return reason === undefined ? [] : [{ entry, leftOut: reason }]
      })
    },
    cardsOf: (service, { field }) => [
      ...(cards.get(`${field === 'http' ? 'http' : 'bytes'} ${nameOf(service)}`) ?? []),
    ],
    isReached: (service) => cards.has(`http ${nameOf(service)}`) || cards.has(`bytes ${nameOf(service)}`),
  }
}

const takesAll = (conditions: readonly ConditionSummary[]): boolean =>
  conditions.every(({ field, operator, value }) => field.type === 'path' && operator === 'prefix' && value === '/')
