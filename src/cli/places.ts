// Where findings and addresses stand in the files, as people write it.

import type { ProjectFile, SourceRef } from '../base/source.ts'
import { createPlacer, type FilePosition } from '../engine/index.ts'
import type { Finding } from '../istio/finding.ts'

/** The position of an address, or of the nearest value above it that stands in the text. */
export const positionOf = (files: readonly ProjectFile[], ref: SourceRef): FilePosition => createPlacer(files)(ref)

/** The position of a finding: its own range, else its address. */
export const positionOfFinding = (files: readonly ProjectFile[], { at, range }: Finding): FilePosition =>
  createPlacer(files)(at, range)
