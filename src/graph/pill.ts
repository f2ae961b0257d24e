// Where a rule ends that sends the request nowhere: a redirect or a direct response.

import type { HttpRedirect, HttpRoute } from '../istio/virtualService.ts'
import { BORDER, PILL_HEIGHT } from './geometry.ts'

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

export const PILL_CARD_HEIGHT = PILL_HEIGHT + 2 * BORDER
