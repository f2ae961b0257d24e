// The only access to the file system: the files named on the command line, in their order.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile } from '../base/source.ts'

/** Why a file could not be read, with the system's own code (`ENOENT`, `EISDIR`, …). */
export type FileProblem = Readonly<{ name: string; code: string }>

/** The files by the names they were given; a byte order mark stays in the text, bytes that are no UTF-8 become U+FFFD. */
export function readFiles(names: readonly string[]): Result<readonly ProjectFile[], FileProblem> {
  const files: ProjectFile[] = []
  for (const name of new Set(names)) {
    try {
      files.push({ name, text: decoded(readFileSync(name)) })
    } catch (error) {
      return fail({ name, code: systemCode(error) })
    }
  }
  return ok(files)
}

/** The name of the standard input. */
const STDIN = '-'

/** As `readFiles`, each file once; a folder stands for all YAML and JSON in it and below, sorted, and `-` for the standard input. What is hidden and `node_modules` are left out. */
export function readTree(names: readonly string[]): Result<readonly ProjectFile[], FileProblem> {
  const files: ProjectFile[] = []
  const read = new Set<string>()
  for (const name of new Set(names)) {
    try {
      if (name === STDIN) files.push({ name: 'stdin', text: decoded(readFileSync(0)) })
      else
        for (const path of pathsIn(name)) {
          if (read.has(join(path))) continue
          read.add(join(path))
          files.push({ name: path, text: decoded(readFileSync(path)) })
        }
    } catch (error) {
      return fail({ name, code: systemCode(error) })
    }
  }
  return ok(files)
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function pathsIn(name: string): readonly string[] {
  if (!statSync(name).isDirectory()) return [name]
  const folder = name.replace(/[/\\]+$/, '')
  return readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/(?:^|[/\\])(?:\.[^/\\]|node_modules[/\\])/.test(path))
    .map((path) => (folder === '.' ? '' : `${folder}/`) + path.replaceAll('\\', '/'))
    .filter((path) => /\.(ya?ml|json)$/i.test(path) && statSync(path).isFile())
    .sort()
}

function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
