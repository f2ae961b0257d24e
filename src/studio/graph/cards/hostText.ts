// What the header of a virtual host says.

import type { VirtualHostNode } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'

/** Its first host without what all Services have, and how many more there are. A delegate has no hosts: it goes by its own name. */
export function hostTitle({ domains, virtualServices }: VirtualHostNode): Readonly<{ title: string; more: number }> {
  const [title = virtualServices[0] ?? '*', ...more] = domains
  // A Service's name and namespace say enough; the whole name stands in the hint.
  return { title: title.replace(/\.svc\.cluster\.local$/, ''), more: more.length }
}

export function hostSubtitle(
  t: Texts,
  { protocol, virtualServices, rows, fold, members, otherwise }: VirtualHostNode,
): string {
  if (otherwise?.outcome === 'redirectToHttps') return t.graph.beforeRules
  const rules = t.graph.rules(virtualServices, fold?.rules ?? rows.length)
  if (protocol === 'http') return rules
  const ports = members.flatMap((member) => (member.type === 'filterChains' ? [member.port] : []))
  return `${t.graph.bytes(protocol, [...new Set(ports)])} · ${rules}`
}

/** What has to be known about the rules: that their order counts, or that nothing runs down them. */
export function hostNote(t: Texts, { protocol, entry, rows, audience }: VirtualHostNode): string {
  if (entry === 'none') return t.graph.noEntry
  // There is no room for more than for whom it is.
  if (rows.length < 2 || audience.length > 0) return ''
  return protocol === 'http' ? t.graph.firstMatchWins : t.graph.mostSpecificWins
}
