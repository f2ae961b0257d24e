import type { SourceRef } from '../../base/source.ts'
import { actions } from '../state/store.ts'

/** Selects a value, scrolls the editor there, and brings the editor on screen where it is folded away. */
export function goToSource(ref: SourceRef): void {
  actions.setPane('yaml')
  actions.revealSource(ref)
}
