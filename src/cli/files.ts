// The only access to the file system: the files named on the command line, in their order.

import { readFileSync } from 'node:fs'
import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile } from '../base/source.ts'

/** Why a file could not be read, with the system's own code (`ENOENT`, `EISDIR`, …). */
export type FileProblem = Readonly<{ name: string; code: string }>

/** The files by the names they were given; a byte order mark stays in the text, bytes that are no UTF-8 become U+FFFD. */
export function readFiles(names: readonly string[]): Result<readonly ProjectFile[], FileProblem> {
  const files: ProjectFile[] = []
  for (const name of new Set(names)) {
    try {
      files.push({ name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(name)) })
    } catch (error) {
      return fail({ name, code: systemCode(error) })
    }
  }
  return ok(files)
}

function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
