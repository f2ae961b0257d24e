import { lazy, Suspense } from 'react'
import { useCommand } from '../commands/useCommand.ts'
import { useStudio } from '../state/store.ts'
import { saveActiveFile } from './opening.ts'
import { useFilePicker } from './useFilePicker.tsx'

const ConflictDialog = lazy(async () => ({ default: (await import('./ConflictDialog.tsx')).ConflictDialog }))

/** Opens files and folders and saves the open file when a key, a menu or the palette asks for it. */
export function Files() {
  const conflict = useStudio((state) => state.conflict)
  const { choose, input } = useFilePicker()
  useCommand('openFiles', () => choose('files'))
  useCommand('openFolder', () => choose('folder'))
  // Also where nothing is open: nobody wants the browser to save the page itself.
  useCommand('save', () => void saveActiveFile())
  return (
    <>
      {input}
      {conflict !== undefined && (
        <Suspense fallback={null}>
          <ConflictDialog conflict={conflict} />
        </Suspense>
      )}
    </>
  )
}
