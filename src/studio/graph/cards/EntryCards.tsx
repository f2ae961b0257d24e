// The cards of lane 1 that are not gateways.

import { memo } from 'react'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { markOf, useMarked } from '../marked.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import styles from './Destination.module.css'
import { Port } from './Port.tsx'

/** Where requests of workloads come from. */
export const MeshCard = memo(function MeshCard({ data }: CardProps<'mesh'>) {
  const t = useText()
  const marked = useMarked()
  const { id, namespaces, workloads } = data.card
  const isLit = useLiveCard(id) !== undefined
  return (
    <div
      className={card.card}
      data-testid={testIds.node}
      data-element={id}
      data-lit={isLit || undefined}
      data-mark={markOf(marked, id)}
    >
      <div style={{ position: 'relative' }}>
        <CardHeader icon="mesh" title={t.graph.inTheMesh} subtitle={t.graph.meshOf(namespaces, workloads)} />
        <Port side="right" isLit={isLit} />
      </div>
    </div>
  )
})

/** A resource that could change a request's way and that is not evaluated. */
export const NotEvaluatedCard = memo(function NotEvaluatedCard({ data }: CardProps<'notEvaluated'>) {
  const t = useText()
  const marked = useMarked()
  const { id, kind, name } = data.card
  return (
    <div
      className={`${card.card} ${styles.grey}`}
      data-testid={testIds.node}
      data-element={id}
      data-mark={markOf(marked, id)}
    >
      <CardHeader icon="document" title={name} subtitle={t.graph.kindNotEvaluated(kind)} />
    </div>
  )
})
