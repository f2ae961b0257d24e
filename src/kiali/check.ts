import type { FieldPath, SourceRef } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import type { KialiDetail, KialiFinding } from './finding.ts'
import type { World } from './world.ts'

/** A message as a check makes it. */
export type Report = Readonly<{
  resource: Resource
  severity: KialiFinding['severity']
  detail: KialiDetail
  /** The exact field, below the resource's root. */
  at: FieldPath
  /** Below the root; the resource itself where absent. */
  of?: FieldPath
  related?: readonly SourceRef[]
}>

/** One group of Kiali's checks: a pure function of the resources. */
export type Check = (world: World) => Iterable<Report>
