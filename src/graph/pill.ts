// Where requests end that no host gets: a redirect, a direct response, an abort, or the clusters that a proxy has of its own.

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
  action: 'redirect' | 'directResponse' | 'abort'
  status: number
  target: string
  /** Share of the rule's requests; undefined for all. */
  percent: number | undefined
  /** Field of the `http[]` entry. */
  field: string
}>

/** True if an `http[]` entry sends its requests to no host. */
export const answersItself = ({ redirect, directResponse }: HttpRoute): boolean =>
  redirect !== undefined || directResponse !== undefined

/** The pills of an `http[]` entry; a redirect wins over a direct response (istio: route.go TranslateRoute). */
export function pillsOf(route: HttpRoute): readonly PillDraft[] {
  return [...answerPill(route), ...abortPill(route)]
}

function answerPill({ redirect, directResponse }: HttpRoute): readonly PillDraft[] {
  if (redirect !== undefined) {
    const status = redirect.redirectCode || 301
    return [{ action: 'redirect', status, target: redirectTarget(redirect), percent: undefined, field: 'redirect' }]
  }
  if (directResponse === undefined) return []
  const status = directResponse.status ?? 0
  return [{ action: 'directResponse', status, target: '', percent: undefined, field: 'directResponse' }]
}

function abortPill({ fault }: HttpRoute): readonly PillDraft[] {
  const abort = fault?.abort
  if (abort?.httpStatus === undefined && abort?.grpcStatus === undefined) return []
  const { httpStatus, grpcStatus = '', percentage } = abort
  const target = httpStatus === undefined ? grpcStatus : ''
  return [{ action: 'abort', status: httpStatus ?? 0, target, percent: percentage?.value ?? 0, field: 'fault' }]
}

export const pillId = ({ action, status, target }: Pick<PillDraft, 'action' | 'status' | 'target'>): string =>
  `${action}/${status}/${target}`

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
  for (const { row, pills: drafts } of hosts.flatMap(({ rules }) => rules)) {
    for (const draft of drafts) {
      const { action, status, target, field } = draft
      add(pill({ id: pillId(draft), source: refAt(row.source, field), action, status, target }))
    }
  }
  for (const lead of unrouted.flatMap(({ leads }) => [...leads.values()])) {
    if (typeof lead === 'string') add(pill({ id: lead, source: undefined, action: lead, status: 0, target: '' }))
  }
  return [...pills.values()]
}
