// A card as React Flow holds it: everything is known beforehand, so nothing is measured.

import type { Node } from '@xyflow/react'
import type { GraphNode } from '../../../graph/graph.ts'

export type CardNode = Node<{ card: GraphNode }, GraphNode['type']>
/** What the component that draws one type of card gets from React Flow, as far as it is used. */
export type CardProps<Type extends GraphNode['type']> = Readonly<{
  data: Readonly<{ card: Extract<GraphNode, { type: Type }> }>
}>

export function toCardNode(card: GraphNode): CardNode {
  const { x, y, width, height } = card.box
  return {
    id: card.id,
    type: card.type,
    position: { x, y },
    data: { card },
    width,
    height,
    // Given, so that React Flow does not look at the page to learn it; edges are not drawn by it, so no handles.
    measured: { width, height },
    handles: [],
  }
}
