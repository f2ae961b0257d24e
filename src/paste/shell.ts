// Text copied from a terminal: here-documents, prompt lines, and what commands answered.

import type { Hints, Repaired } from './repair.ts'
import { isBlank, joinDocuments, linesOf, type TextLine, textOf } from './textLines.ts'

const HERE_DOCUMENT = /<<(-?)[ \t]*(?:'(\w+)'|"(\w+)"|\\?(\w+))/
const PROMPT = /^(?:\([\w.-]+\)[ \t]*)?(?:[\w.-]+@[\w.-]+[^$#%>]{0,80}[$#%>]|[$%❯➜]|PS [^>]{0,80}>)[ \t]+(?=\S)/u
const COMMAND = /^(?:sudo[ \t]+)?(?:kubectl|k|istioctl|oc|helm|cat|tee|curl|echo)[ \t]+(?!:)\S/
const ANSWER = /^[\w.-]+\/[\w.-]+ (?:created|configured|unchanged|deleted|patched|replaced|serverside-applied)\b/
const CONTINUATION = /^> ?/

/** Keeps the bodies of here-documents, as the shell would hand them on, and YAML that stands around them. */
export function unwrapHereDocuments(text: string): Repaired | undefined {
  const lines = linesOf(text)
  const kept: string[] = []
  let around: TextLine[] = []
  let found = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const start = line === undefined || !isCommand(line.text) ? null : HERE_DOCUMENT.exec(line.text)
    if (line === undefined || start === null) {
      if (line !== undefined) around.push(line)
      continue
    }
    const quoted = start[2] ?? start[3]
    const tag = quoted ?? start[4] ?? ''
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((each) => each.text.replace(CONTINUATION, '').trim() === tag)
    const body = end === -1 ? rest : rest.slice(0, end)
    kept.push(yamlAround(around), bodyText(body, { stripTabs: start[1] === '-', expands: quoted === undefined }))
    around = []
    found += 1
    index += body.length + (end === -1 ? 0 : 1)
  }
  kept.push(yamlAround(around))
  if (found === 0 || kept.every(isBlank)) return undefined
  return { after: joinDocuments(kept), arguments: { documents: String(found) } }
}

function bodyText(lines: readonly TextLine[], shell: Readonly<{ stripTabs: boolean; expands: boolean }>): string {
  // An interactive shell prints `> ` before each line of a here-document.
  const continued =
    lines.some((line) => !isBlank(line.text)) &&
    lines.every((line) => CONTINUATION.test(line.text) || isBlank(line.text))
  const bare = lines.map((line) => {
    const own = continued ? line.text.replace(CONTINUATION, '') : line.text
    const stripped = shell.stripTabs ? own.replace(/^\t+/, '') : own
    return { ...line, text: shell.expands ? stripped.replace(/\\([$`\\])/g, '$1') : stripped }
  })
  return textOf(bare)
}

/** The YAML around here-documents; comments, commands and answers alone are none. */
function yamlAround(lines: readonly TextLine[]): string {
  const others = lines.filter((line) => !isCommand(line.text) && !ANSWER.test(line.text))
  return others.some((line) => /^(?:apiVersion|kind|spec):/.test(line.text)) ? textOf(others) : ''
}

/** Removes prompt lines with their commands, and what commands answered; the commands tell names. */
export function dropPromptLines(text: string): Repaired | undefined {
  const lines = linesOf(text)
  const isShell = (line: TextLine) => isCommand(line.text) || ANSWER.test(line.text) || /^EOF$/.test(line.text)
  const shell = lines.filter(isShell)
  const others = lines.filter((line) => !isShell(line))
  const first = shell[0]
  if (first === undefined || others.every((line) => isBlank(line.text))) return undefined
  const start = others.findIndex((line) => !isBlank(line.text))
  return {
    after: textOf(others.slice(start)),
    arguments: { line: first.text.trim(), lines: String(shell.length) },
    hints: shell.map((line) => hintsOf(line.text)).find((hints) => hints.name !== undefined) ?? {},
  }
}

function isCommand(text: string): boolean {
  return PROMPT.test(text) || COMMAND.test(text)
}

/** `kubectl get virtualservice reviews -n demo` names what it prints. */
function hintsOf(command: string): Hints {
  const words = command.replace(PROMPT, '').trim().split(/\s+/)
  const get = words.indexOf('get')
  const namespaceFlag = words.findIndex((word) => word === '-n' || word === '--namespace')
  const [resource, separate] = words.slice(get + 1).filter((word) => !word.startsWith('-'))
  const name = get === -1 ? undefined : (resource?.split('/')[1] ?? separate)
  const namespace = namespaceFlag === -1 ? undefined : words[namespaceFlag + 1]
  const isName =
    name !== undefined &&
    name !== namespace &&
    /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name) &&
    !['yaml', 'json'].includes(name)
  return { ...(isName ? { name } : {}), ...(namespace === undefined ? {} : { namespace }) }
}
