// Proxies that wait for injection to name their image (istio: pkg/config/analysis/analyzers/injection/image-auto.go).

import type { Report } from '../analyzer.ts'
import { containersOf, isProxyContainer } from '../pods.ts'
import { podOf, type World } from '../world.ts'

/** IST0147 for a Pod that was created with the image `auto`; a Deployment's pods may still meet a webhook of the cluster (IST0146). */
export function* imageAuto({ workloads }: World): Iterable<Report> {
  for (const resource of workloads.filter(({ spec }) => spec.workloadKind === 'Pod')) {
    const index = containersOf(podOf(resource)).findIndex((each) => isProxyContainer(each) && each.image === 'auto')
    if (index < 0) continue
    const detail = { code: 'IST0147', pod: resource.metadata.name } as const
    yield { resource, detail, at: ['spec', 'containers', index, 'image'] }
  }
}
