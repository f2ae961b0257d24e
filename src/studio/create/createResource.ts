// Puts a new resource into a file as one undo step, and goes there.

import type { Json } from '../../yaml/operation.ts'
import { openEditor } from '../state/editFocus.ts'
import { actions, studio } from '../state/store.ts'
import type { StudioState } from '../state/studioState.ts'

/** What tells a resource apart from all others. */
export type NewResource = Readonly<{ kind: string; name: string; namespace: string }>

/** Adds the document at the end of the file, which is made if it is not open; then selects it and opens its form. */
export async function createResource(file: string, value: Json, label: string, resource: NewResource): Promise<void> {
  // What fills an empty project cannot be taken back: an empty file comes first, so that the resource can.
  if (studio.store.getState().files.length === 0) actions.addFile(file, '')
  const isMade = await actions.edit({ file, value }, label)
  if (!isMade) return
  actions.activateFile(file)
  const document = await documentOf(file, resource)
  if (document === undefined) return
  actions.revealSource({ file, document, path: [] })
  openEditor()
}

/** The place of the resource in its file, once the text with it is read. */
function documentOf(file: string, resource: NewResource): Promise<number | undefined> {
  return new Promise((resolve) => {
    function look(state: StudioState): boolean {
      if (state.snapshot?.version !== state.version) return false
      const documents = state.snapshot.files.find(({ name }) => name === file)?.documents ?? []
      resolve(documents.findLast((each) => each.kind === resource.kind && each.name === resource.name)?.document)
      return true
    }
    if (look(studio.store.getState())) return
    const stop = studio.store.subscribe((state) => {
      if (look(state)) stop()
    })
  })
}
