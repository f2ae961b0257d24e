import type { ProjectFile } from '../../base/source.ts'

/** Hands a file to the browser's downloads; nothing leaves the machine. */
function downloadText({ name, text }: ProjectFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** Downloads each file as it is. */
export function downloadFiles(files: readonly ProjectFile[]): void {
  files.forEach(downloadText)
}
