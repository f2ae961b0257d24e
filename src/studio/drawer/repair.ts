// Repairs of a near miss: their words, their price, and what they change in the request bar.

import type { Condition, Repair } from '../../engine/decision.ts'
import type { HeaderLine, TestRequest } from '../../engine/request.ts'
import type { Texts } from '../../i18n/index.ts'
import type { RequestDraft } from '../state/studioState.ts'
import { splitUrl } from '../state/url.ts'

/** What the repair does, in one line; `now` is the request as it was asked, `rule` the number of the rule that almost matched. */
export function repairText(t: Texts, repair: Repair, now: TestRequest, rule: number): string {
  switch (repair.type) {
    case 'setValue':
      return t.nearMiss.setValue(fieldName(repair.at.path), repair.value)
    case 'addExactMatch':
      return t.nearMiss.addExactMatch(repair.value, rule)
    case 'request': {
      const { request } = repair
      const [header] = addedHeaders(now, request)
      if (request.path !== now.path) return t.nearMiss.askFor(request.path)
      if (request.method !== now.method) return t.nearMiss.changeMethod(request.method)
      if (request.host !== now.host) return t.nearMiss.askFor(request.host)
      return header === undefined ? t.nearMiss.changeRequest : t.nearMiss.addHeader(header[0], header[1])
    }
  }
}

const rank: Readonly<Record<Repair['type'], number>> = { addExactMatch: 0, setValue: 1, request: 2 }

/** The rule before the request, and of the rule first what takes no other request besides. */
export const inOrder = (repairs: readonly Repair[]): readonly Repair[] =>
  repairs.toSorted((a, b) => rank[a.type] - rank[b.type])

const fieldName = (path: readonly (string | number)[]): string =>
  path.findLast((step): step is string => typeof step === 'string') ?? ''

/** A path that the changed rule would take besides: a prefix without a final slash is no border. */
export function sideEffect(repair: Repair, condition: Condition): string | undefined {
  const isOpenPrefix =
    repair.type === 'setValue' &&
    condition.operator === 'prefix' &&
    condition.field.type === 'path' &&
    !repair.value.endsWith('/')
  return isOpenPrefix ? `${repair.value}s` : undefined
}

/** The request bar with what differs between the two requests, everything else as it was typed. */
export function changedDraft(draft: RequestDraft, now: TestRequest, wanted: TestRequest): Partial<RequestDraft> {
  return {
    ...(wanted.method === now.method ? {} : { method: wanted.method }),
    ...(wanted.path === now.path && wanted.host === now.host ? {} : { url: changedUrl(draft.url, now, wanted) }),
    ...(JSON.stringify(wanted.headers) === JSON.stringify(now.headers) ? {} : { headers: wanted.headers }),
  }
}

function changedUrl(url: string, now: TestRequest, wanted: TestRequest): string {
  const { host, port, path } = splitUrl(url)
  const hostEnd = port?.end ?? host?.end ?? url.length
  const hostText = wanted.host === now.host ? url.slice(host?.start ?? 0, hostEnd) : wanted.host
  const pathText = wanted.path === now.path ? (path?.text ?? '') : wanted.path
  return url.slice(0, host?.start ?? 0) + hostText + pathText + url.slice(path?.end ?? hostEnd)
}

function addedHeaders(now: TestRequest, wanted: TestRequest): readonly HeaderLine[] {
  const had = new Set(now.headers.map(([name, value]) => `${name}:${value}`))
  return wanted.headers.filter(([name, value]) => !had.has(`${name}:${value}`))
}
