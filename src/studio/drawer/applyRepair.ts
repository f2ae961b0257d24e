import type { Repair } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import { actions, studio } from '../state/store.ts'
import { changedDraft } from './repair.ts'
import { repairCommand } from './repairCommand.ts'

/** Changes the request bar, or the YAML as one undo step named `label`. */
export async function applyRepair(repair: Repair, now: TestRequest, label: string): Promise<void> {
  if (repair.type === 'request') actions.setRequest(changedDraft(studio.store.getState().request, now, repair.request))
  else await actions.edit(await repairCommand(repair), label)
}
