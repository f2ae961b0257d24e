import { type ReactNode, useRef } from 'react'
import { foundFile } from './found.ts'
import { openChosen, openFound } from './opening.ts'

type FilePicker = Readonly<{
  /** Opens the browser's dialog, and then what was chosen in it. */
  choose: (what: 'files' | 'folder') => void
  /** Has to be on the page. */
  input: ReactNode
}>

/** A dialog for files or a folder: one that can write them back where the browser has it. */
export function useFilePicker(): FilePicker {
  const field = useRef<HTMLInputElement>(null)

  function choose(what: 'files' | 'folder'): void {
    const own = what === 'files' ? window.showOpenFilePicker : window.showDirectoryPicker
    if (own !== undefined) void openChosen(what)
    else if (field.current !== null) {
      field.current.webkitdirectory = what === 'folder'
      field.current.click()
    }
  }

  const input = (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      accept=".yaml,.yml,.json,.txt,.md,.zip"
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])]
        // The same file can be chosen again.
        target.value = ''
        const folder = target.webkitdirectory
        const found = chosen.map((file) => foundFile(file, folder ? file.webkitRelativePath : file.name, !folder))
        if (found.length > 0) void openFound(found)
      }}
    />
  )
  return { choose, input }
}
