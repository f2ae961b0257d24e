import type { ProjectSnapshot, Question } from '../../worker/protocol.ts'
import type { RequestDraft } from './studioState.ts'
import { toTestRequest } from './toTestRequest.ts'

/** The viewpoint that the request bar stands at: the chosen one while it exists, else the first gateway, else the first. */
export function viewpointOf(snapshot: ProjectSnapshot | undefined, draft: RequestDraft): string | undefined {
  const all = snapshot?.viewpoints ?? []
  const chosen = all.find(({ id }) => id === draft.viewpoint)
  return (chosen ?? all.find(({ type }) => type === 'gateway') ?? all[0])?.id
}

/** What to ask the worker; undefined while the request bar holds no request or there is nowhere to send one from.
 *  `random` is an integer. */
export function toQuestion(
  snapshot: ProjectSnapshot | undefined,
  draft: RequestDraft,
  random: number,
): Question | undefined {
  const viewpoint = viewpointOf(snapshot, draft)
  const request = toTestRequest(draft)
  return viewpoint === undefined || !request.ok ? undefined : { viewpoint, request: request.value, random }
}
