// Text copied with its Markdown: what stands between the fences is kept, as documents of one file.

import type { Repaired } from './repair.ts'
import { indentOf, isBlank, joinDocuments, linesOf } from './textLines.ts'

const FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w+-]*)[^`]*$/
const KEPT_LANGUAGES = [
  '',
  'yaml',
  'yml',
  'json',
  'text',
  'txt',
  'bash',
  'sh',
  'shell',
  'console',
  'shell-session',
  'zsh',
]

/** Undefined if there is no fence, or nothing of use between them. */
export function unwrapMarkdown(text: string): Repaired | undefined {
  const blocks: string[] = []
  let open: Readonly<{ mark: string; language: string; indent: number }> | undefined
  let fences = 0
  let body = ''
  for (const line of linesOf(text)) {
    const fence = FENCE.exec(line.text)
    const mark = fence?.[1]?.slice(0, 3)
    if (mark === undefined || (open !== undefined && (open.mark !== mark || fence?.[2] !== ''))) {
      body +=
        (open === undefined ? line.text : line.text.slice(Math.min(open.indent, indentOf(line.text)))) + line.lineBreak
      continue
    }
    fences += 1
    if (open === undefined) {
      // A lone closing fence: its opening one was not copied.
      if (fence?.[2] === '' && fences === 1 && closesOnly(text)) blocks.push(body)
      open = { mark, language: fence?.[2]?.toLowerCase() ?? '', indent: indentOf(line.text) }
    } else {
      if (KEPT_LANGUAGES.includes(open.language)) blocks.push(body)
      open = undefined
    }
    body = ''
  }
  if (open !== undefined && !isBlank(body) && KEPT_LANGUAGES.includes(open.language)) blocks.push(body)
  const useful = blocks.filter((block) => /^[ \t]*(?:- )?["']?[\w.-]+["']?:(?:\s|$)/m.test(block))
  if (fences === 0 || useful.length === 0) return undefined
  return { after: joinDocuments(useful), arguments: { blocks: String(useful.length) } }
}

function closesOnly(text: string): boolean {
  const fences = linesOf(text).filter((line) => FENCE.test(line.text))
  return (
    fences.length % 2 === 1 &&
    /^(?:apiVersion|kind|spec|metadata|---)/m.test(text.split(/^[ \t]*(?:```|~~~)/m)[0] ?? '')
  )
}
