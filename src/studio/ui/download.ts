import type { ProjectFile } from '../../base/source.ts'

/** Hands a file to the browser's downloads; nothing leaves the machine. */
export function downloadBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** Downloads each file as it is. */
export function downloadFiles(files: readonly ProjectFile[]): void {
  for (const { name, text } of files) downloadBlob(name, new Blob([text], { type: 'text/plain;charset=utf-8' }))
}
