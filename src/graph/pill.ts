// Where requests end that no host gets: a redirect, a direct response, or the clusters that a proxy has of its own.

import { refAt } from '../base/source.ts'
import type { HttpRedirect, HttpRoute } from '../istio/virtualService.ts'
import type { HostDraft, UnroutedDraft } from './drafts.ts'
import { BORDER, LANES, PILL_HEIGHT } from './geometry.ts'
import type { PillNode } from './graph.ts'

/** The place a redirect names, as far as it is written; what it leaves open stays away. */
function redirectTarget(redirect: HttpRedirect): string {
  const scheme = redirect.scheme ? `${redirect.scheme}://` : ''
  const port = redirect.port ? `:${redirect.port}` : ''
  const path = redirect.uri ?? redirect.prefixRewrite ?? ''
  return `${scheme}${redirect.authority ?? ''}${port}${path}`
}

export type PillDraft = Readonly<{
  action: 'redirect' | 'directResponse'
  status: number
  target: string
  /** Field of the `http[]` entry. */
  field: string
}>

/** The pill of an `http[]` entry; a redirect wins over a direct response (istio: route.go TranslateRoute). */
export function pillOf(route: HttpRoute): PillDraft | undefined {
  if (route.redirect !== undefined) {
    const status = route.redirect.redirectCode || 301
    return { action: 'redirect', status, target: redirectTarget(route.redirect), field: 'redirect' }
  }
  if (route.directResponse !== undefined) {
    return { action: 'directResponse', status: route.directResponse.status ?? 0, target: '', field: 'directResponse' }
  }
  return undefined
}

export const pillId = ({ action, status, target }: PillDraft): string => `${action}/${status}/${target}`

const pill = (node: Omit<PillNode, 'type' | 'box'>): PillNode => ({
  ...node,
  type: 'pill',
  box: { x: LANES.destination.x, y: 0, width: LANES.destination.width, height: PILL_HEIGHT + 2 * BORDER },
})

/** The pills that rows end in; equal ones are one. */
export function pillNodes(hosts: readonly HostDraft[], unrouted: readonly UnroutedDraft[]): readonly PillNode[] {
  const pills = new Map<string, PillNode>()
  const add = (node: PillNode) => {
    if (!pills.has(node.id)) pills.set(node.id, node)
  }
  for (const { row, pill: draft } of hosts.flatMap(({ rules }) => rules)) {
    if (draft === undefined) continue
    const { action, status, target, field } = draft
    add(pill({ id: pillId(draft), source: refAt(row.source, field), action, status, target }))
  }
  for (const lead of unrouted.flatMap(({ leads }) => [...leads.values()])) {
    if (typeof lead === 'string') add(pill({ id: lead, source: undefined, action: lead, status: 0, target: '' }))
  }
  return [...pills.values()]
}
