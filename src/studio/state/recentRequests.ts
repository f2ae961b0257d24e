// The requests that somebody stayed with: offered again, and asked again before a repair changes the rules.

import type { RequestDraft } from './studioState.ts'

const limit = 20

/** Newest first, each once. */
export function withRecent(recent: readonly RequestDraft[], request: RequestDraft): readonly RequestDraft[] {
  const same = JSON.stringify(request)
  return [request, ...recent.filter((each) => JSON.stringify(each) !== same)].slice(0, limit)
}
