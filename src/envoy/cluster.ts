import type { SourceRef } from '../base/source.ts'

/** An upstream that a route can name. */
export type Cluster = Readonly<{
  /** e.g. `outbound|9080|v1|reviews.prod.svc.cluster.local`. */
  name: string
  host: string
  port: number
  subset: string
  /** The Service or ServiceEntry; undefined for Envoy's own (`BlackHoleCluster`, …). */
  from: SourceRef | undefined
  /** The DestinationRule applied, if any. */
  destinationRule: SourceRef | undefined
  /** The `subsets[]` entry, which may be of a rule merged into that one; absent if `subset` is empty. */
  subsetFrom?: SourceRef
}>
