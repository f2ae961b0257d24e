import type { FieldPath } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import type { AnalysisDetail, MissingKind } from './finding.ts'
import type { World } from './world.ts'

/** A message as an analyzer makes it. */
export type Report = Readonly<{
  resource: Resource
  detail: AnalysisDetail
  /** The exact field, below the resource's root. */
  at: FieldPath
  /**
   * The field whose line istioctl prints. Istio drops a message if another one has its text and its line, so where this is
   * absent, or is no scalar of the resource, equal messages are one.
   */
  line?: FieldPath
  missing?: readonly MissingKind[]
}>

/** One of Istio's analyzers: a pure function of the resources. */
export type Analyzer = (world: World) => Iterable<Report>
