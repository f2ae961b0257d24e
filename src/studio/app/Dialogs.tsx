// The dialogs that belong to the whole page; each is loaded by the key or click that opens it.

import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useCommand } from '../commands/useCommand.ts'
import { PaletteDialog } from '../palette/PaletteDialog.tsx'
import { useStudio } from '../state/store.ts'

const dialogs = {
  palette: PaletteDialog,
  shortcuts: lazy(async () => ({ default: (await import('../commands/ShortcutsDialog.tsx')).ShortcutsDialog })),
  export: lazy(async () => ({ default: (await import('../export/ExportDialog.tsx')).ExportDialog })),
  newResource: lazy(async () => ({ default: (await import('../create/NewResourceDialog.tsx')).NewResourceDialog })),
  closeProject: lazy(async () => ({ default: (await import('./CloseProjectDialog.tsx')).CloseProjectDialog })),
}

export function Dialogs(): ReactNode {
  const empty = useStudio((state) => state.files.length === 0)
  const [open, setOpen] = useState<keyof typeof dialogs>()
  useCommand('palette', () => setOpen('palette'))
  useCommand('shortcuts', () => setOpen('shortcuts'))
  useCommand('newResource', () => setOpen('newResource'))
  useCommand('export', empty ? undefined : () => setOpen('export'))
  useCommand('closeProject', empty ? undefined : () => setOpen('closeProject'))
  if (open === undefined) return null
  const Opened = dialogs[open]
  return (
    <Suspense fallback={null}>
      <Opened onClose={() => setOpen(undefined)} />
    </Suspense>
  )
}
