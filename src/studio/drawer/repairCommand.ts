import type { Repair } from '../../engine/decision.ts'
import type { EditCommand } from '../../worker/protocol.ts'
import { actions } from '../state/store.ts'

/** A repair that changes the YAML. */
export type YamlRepair = Exclude<Repair, Readonly<{ type: 'request' }>>

export async function repairCommand(repair: YamlRepair): Promise<EditCommand> {
  const { file, document, path } = repair.at
  if (repair.type === 'setValue') return { file, document, operations: [{ type: 'set', path, value: repair.value }] }
  const list = await actions.readValue(repair.at)
  const index = Array.isArray(list) ? list.length : 0
  return { file, document, operations: [{ type: 'insert', path, index, value: { uri: { exact: repair.value } } }] }
}
