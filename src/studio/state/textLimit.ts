// How much text a project may have: what is larger would hold the page up for minutes, so it is not opened and its name said.

import type { ProjectFile } from '../../base/source.ts'

/** In UTF-16 units, which are bytes for most YAML. */
export const largestProject = 20 * 2 ** 20

export const sizeOf = (files: readonly ProjectFile[]): number => files.reduce((sum, { text }) => sum + text.length, 0)
