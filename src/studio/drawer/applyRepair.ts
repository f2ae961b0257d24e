import type { Repair } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import { actions, studio } from '../state/store.ts'
import { changedDraft } from './repair.ts'

/** Changes the request bar, or the YAML as one undo step named `label`. */
export async function applyRepair(repair: Repair, now: TestRequest, label: string): Promise<void> {
  if (repair.type === 'request') {
    actions.setRequest(changedDraft(studio.store.getState().request, now, repair.request))
    return
  }
  const { file, document, path } = repair.at
  if (repair.type === 'setValue') {
    await actions.edit({ file, document, operations: [{ type: 'set', path, value: repair.value }] }, label)
    return
  }
  const list = await actions.readValue(repair.at)
  const index = Array.isArray(list) ? list.length : 0
  const value = { uri: { exact: repair.value } }
  await actions.edit({ file, document, operations: [{ type: 'insert', path, index, value }] }, label)
}
