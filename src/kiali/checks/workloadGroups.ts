// WorkloadGroups of a namespace that cannot be told apart.
// kiali: business/checkers/workloadgroups/duplicate_labels_checker.go

import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { Report } from '../check.ts'
import { addTo, namesOf, placesOf } from '../names.ts'
import { NETWORKING, type World } from '../world.ts'
import { labelsOf } from '../written.ts'

/** KIA1702 for groups whose workloads get the same labels. */
export function* workloadGroups(world: World): Iterable<Report> {
  const alike = new Map<string, OtherResource[]>()
  for (const group of world.others('WorkloadGroup', NETWORKING)) {
    const labels = Object.entries(labelsOf(mappingOf(group.spec.written.metadata).labels)).sort()
    if (labels.length > 0) addTo(alike, JSON.stringify([group.metadata.namespace, labels]), group)
  }
  for (const groups of alike.values()) {
    for (const resource of groups) {
      const others = groups.filter((other) => other !== resource)
      if (others.length === 0) continue
      const path = ['spec', 'metadata', 'labels']
      const detail = { code: 'KIA1702', groups: namesOf(others) } as const
      yield { resource, severity: 'warning', detail, at: path, related: placesOf(others, ...path) }
    }
  }
}
