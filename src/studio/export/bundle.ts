import type { ProjectFile } from '../../base/source.ts'

/** All files as one YAML stream, in their order; each text stays as it is but for a byte order mark, which only a first one may have. */
export function bundleFiles(files: readonly ProjectFile[]): string {
  return files
    .filter(({ text }) => text.trim() !== '')
    .reduce((bundle, { text }) => {
      if (bundle === '') return text
      const next = text.replace(/^\uFEFF/, '')
      const newline = bundle.includes('\r\n') ? '\r\n' : '\n'
      const ended = /[\r\n]$/.test(bundle) ? bundle : bundle + newline
      return ended + joint(next, newline) + next
    }, '')
}

/** What has to stand between two texts: nothing before a marker of its own, `...` before directives. */
function joint(next: string, newline: string): string {
  if (/^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*%/.test(next)) return `...${newline}`
  return /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*---(?:\s|$)/.test(next) ? '' : `---${newline}`
}
