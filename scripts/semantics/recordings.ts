import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of all routing and tables recordings beside the checkout at `root`, in the order of their names; undefined without them. */
export function recordedLines(root: string): readonly string[] | undefined {
  const folder = join(root, '..', 'shared', 'conformance')
  if (!existsSync(folder)) return undefined
  return ['routing', 'tables'].flatMap((kind) =>
    readdirSync(join(folder, kind))
      .sort()
      .flatMap((name) => readFileSync(join(folder, kind, name), 'utf8').split('\n')),
  )
}
