// What one destination rule states by itself.
// kiali: business/checkers/destinationrules/no_dest_checker.go

import type { Report } from '../check.ts'
import type { World } from '../world.ts'

/** KIA0209 for a subset without labels, which is all of the host; one with settings of its own may be meant so. */
export function* destinationRules({ destinationRules }: World): Iterable<Report> {
  for (const resource of destinationRules) {
    for (const [i, { name, labels, trafficPolicy }] of (resource.spec.subsets ?? []).entries()) {
      if (Object.keys(labels ?? {}).length > 0) continue
      const severity = trafficPolicy === undefined ? 'warning' : 'info'
      yield { resource, severity, detail: { code: 'KIA0209', subset: name }, at: ['spec', 'subsets', i] }
    }
  }
}
