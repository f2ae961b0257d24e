// Where findings and addresses stand in the files, as people write it.

import type { ProjectFile, SourceRef } from '../base/source.ts'
import { locate, positionAt } from '../engine/index.ts'
import type { Finding } from '../istio/finding.ts'

export type FilePosition = Readonly<{ file: string; line: number; column: number }>

/** The position of an address, or of the nearest value above it that stands in the text. */
export function positionOf(files: readonly ProjectFile[], ref: SourceRef): FilePosition {
  const text = files.find((file) => file.name === ref.file)?.text ?? ''
  for (let depth = ref.path.length; depth >= 0; depth -= 1) {
    const located = locate(text, { ...ref, path: ref.path.slice(0, depth) })
    if (located) return { file: ref.file, line: located.startLine, column: located.column }
  }
  return { file: ref.file, line: 1, column: 1 }
}

/** The position of a finding: its own range, else its address. */
export function positionOfFinding(files: readonly ProjectFile[], { at, range }: Finding): FilePosition {
  const text = files.find((file) => file.name === at.file)?.text
  if (range === undefined || text === undefined) return positionOf(files, at)
  return { file: at.file, ...positionAt(text, range.start) }
}
