import type { Resource } from '../istio/resource.ts'
import type { Viewpoint } from './viewpoint.ts'

/** About 0.1 ms each; of so many configurations as this allows a page can keep all. */
const MOST_SERVICES = 4_000

/**
 * The viewpoints that can be compiled for unasked, in their order: every gateway, and sidecars as long as all of their
 * services together are not too many, but one at least. A sidecar knows every service, so a mesh of thousands has
 * room for few.
 */
export function affordableViewpoints(
  viewpoints: readonly Viewpoint[],
  resources: readonly Resource[],
): readonly Viewpoint[] {
  const services = resources.filter(({ kind }) => kind === 'Service' || kind === 'ServiceEntry').length
  const most = Math.max(1, Math.floor(MOST_SERVICES / Math.max(1, services)))
  const sidecars = new Set(viewpoints.filter(({ type }) => type === 'sidecar').slice(0, most))
  return viewpoints.filter((viewpoint) => viewpoint.type === 'gateway' || sidecars.has(viewpoint))
}
