import type { HttpRetry } from '../../../istio/virtualService.ts'
import type { Proxy as MeshProxy } from '../../proxy.ts'
import type { MergedDestinationRule } from '../destinationRules.ts'

/** For whom routes are built, and the DestinationRule that this proxy applies to a host of its scope. */
export type SidecarRouting = Readonly<{
  proxy: MeshProxy
  ruleOf: (host: string) => MergedDestinationRule | undefined
  defaultRetries: HttpRetry | undefined
}>
