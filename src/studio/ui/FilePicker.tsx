import { type ReactNode, useRef } from 'react'
import type { ProjectFile } from '../../base/source.ts'

type Props = Readonly<{ onFiles: (files: readonly ProjectFile[]) => void; children: (open: () => void) => ReactNode }>

/** Gives `children` a function that opens the browser's file dialog; the texts read go to `onFiles`. */
export function FilePicker({ onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  async function read(files: FileList | null): Promise<void> {
    const list = await Promise.all([...(files ?? [])].map(readFile))
    if (list.length > 0) onFiles(list)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".yaml,.yml,.json,.txt,.md"
        onChange={(event) => {
          void read(event.target.files).finally(() => {
            // The same file can be chosen again.
            if (input.current !== null) input.current.value = ''
          })
        }}
      />
      {children(() => input.current?.click())}
    </>
  )
}

/** The file's name and its content as UTF-8 text. */
export async function readFile(file: File): Promise<ProjectFile> {
  // Unlike `file.text()` this keeps a byte order mark, so that what goes out is what came in.
  return { name: file.name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer()) }
}
