// What the project has that may be written into a field: hosts, subsets, gateways.

import type { FormField } from '../../form/form.ts'
import type { Graph } from '../../graph/graph.ts'

/** Values to offer, without doubles. */
export function knownValues({ nodes }: Graph, { help }: FormField): readonly string[] {
  switch (help) {
    case 'Destination.host':
    case 'DestinationRule.host':
      return unique(nodes.flatMap((node) => (node.type === 'destination' ? [node.host] : [])))
    case 'Destination.subset':
      return unique(nodes.flatMap((node) => (node.type === 'destination' ? node.subsets.map(({ name }) => name) : [])))
    case 'VirtualService.gateways':
    case 'HTTPMatchRequest.gateways':
      return unique(nodes.flatMap((node) => (node.type === 'gateway' ? [`${node.namespace}/${node.name}`] : [])))
    default:
      return []
  }
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]
