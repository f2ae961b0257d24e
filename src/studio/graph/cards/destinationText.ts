// How a destination is drawn, and what its header says; told by border and words, and by colour last.

import type { DestinationNode } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import type { AnyIconName } from '../GraphIcon.tsx'

export type Look = 'known' | 'assumed' | 'unknown' | 'mirror' | 'outside' | 'rule'

export function lookOf({ kind, assumed, mirrorOnly, outsideMesh, isReached }: DestinationNode): Look {
  if (kind === 'unknown') return isReached ? 'unknown' : 'rule'
  if (mirrorOnly) return 'mirror'
  if (assumed) return 'assumed'
  return outsideMesh ? 'outside' : 'known'
}

export const lookIcons: Readonly<Record<Look, AnyIconName>> = {
  known: 'service',
  assumed: 'service',
  unknown: 'stop',
  mirror: 'mirror',
  outside: 'cloud',
  rule: 'gauge',
}

export function destinationSubtitle(t: Texts, node: DestinationNode): string {
  switch (lookOf(node)) {
    case 'unknown':
      return t.graph.notDefined
    case 'rule':
      return t.graph.ruleOfNoHost
    case 'mirror':
      return t.graph.mirrorOnly
    case 'outside':
      return `${t.graph.outsideMesh} · ${t.graph.namespacePort('', node.ports)}`
    default:
      return t.graph.namespacePort(node.namespace, node.ports)
  }
}
