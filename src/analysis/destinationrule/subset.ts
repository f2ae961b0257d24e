// Hosts of destination rules that no service has, and subsets without pods.
// istio: pkg/config/analysis/analyzers/destinationrule/subset.go

import { selects } from '../../istio/labels.ts'
import type { Report } from '../analyzer.ts'
import { findService, serviceHosts } from '../serviceHosts.ts'
import type { World } from '../world.ts'
import { withPlace } from './nodePlace.ts'

/** IST0174, or IST0173 for each subset whose labels no pod has; a pod of any namespace and service will do. */
export function* subsets(world: World): Iterable<Report> {
  const hosts = serviceHosts(world)
  const nodes = world.others('Node', '')
  const pods = world.pods.map((pod) => withPlace(pod, nodes))
  for (const resource of world.destinationRules) {
    const { host = '', subsets: written = [], exportTo } = resource.spec
    const service = findService(hosts, resource.metadata.namespace, exportTo, host)
    if (service === undefined) {
      const detail = { code: 'IST0174', host } as const
      yield { resource, detail, at: ['spec', 'host'], missing: world.missing('Service') }
      continue
    }
    // Of several subsets of one name the last one counts.
    const byName = new Map(written.map(({ name, labels }, i) => [name, { labels, i }]))
    for (const [subset, { labels, i }] of byName) {
      const selector = { ...service.workloadLabels, ...labels }
      if (pods.some((pod) => selects(selector, pod.labels))) continue
      const detail = { code: 'IST0173', subset } as const
      yield { resource, detail, at: ['spec', 'subsets', i, 'labels'], missing: world.missing('Pod') }
    }
  }
}
