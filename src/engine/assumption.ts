import type { SourceRef } from '../base/source.ts'

/** A Service that no file defines and that was put in, because a destination names its host. */
export type Assumption = Readonly<{
  host: string
  name: string
  namespace: string
  ports: readonly number[]
  /** The destinations that name it. */
  because: readonly SourceRef[]
}>
