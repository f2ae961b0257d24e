// The cards of lane 1 that are not gateways.

import { memo } from 'react'
import type { MeshRow } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { markOf, useMarked } from '../marked.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import styles from './Destination.module.css'
import { labelsText } from './labelsText.ts'
import { Port } from './Port.tsx'
import rows from './Rows.module.css'

/** Where requests of workloads come from. */
export const MeshCard = memo(function MeshCard({ data }: CardProps<'mesh'>) {
  const t = useText()
  const marked = useMarked()
  const { id, namespaces, workloads, settings } = data.card
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
        <CardHeader id={id} icon="mesh" title={t.graph.inTheMesh} subtitle={t.graph.meshOf(namespaces, workloads)} />
        <Port side="right" isLit={isLit} />
      </div>
      {settings.map((row) => (
        <Setting key={row.id} row={row} mark={markOf(marked, row.id)} />
      ))}
    </div>
  )
})

/** A Sidecar with whom it is for, or the mesh configuration. */
function Setting({ row, mark }: Readonly<{ row: MeshRow; mark: string | undefined }>) {
  const t = useText()
  const labels = labelsText(row.labels)
  const about = [t.graph.setting[row.kind], row.namespace, labels].filter((part) => part !== '').join(' · ')
  return (
    <div className={rows.server} data-element={row.id} data-mark={mark} title={`${row.name}\n${about}`}>
      <b className={rows.setting} translate="no">
        {row.name}
      </b>
      <span className={`${rows.protocol} ${rows.cut}`}>{about}</span>
    </div>
  )
}

/** A resource that takes no part: it is not evaluated, or somebody refuses it. */
export const NotEvaluatedCard = memo(function NotEvaluatedCard({ data }: CardProps<'notEvaluated'>) {
  const t = useText()
  const marked = useMarked()
  const { id, kind, name, refusedBy } = data.card
  return (
    <div
      className={`${card.card} ${styles.grey}`}
      data-testid={testIds.node}
      data-element={id}
      data-mark={markOf(marked, id)}
    >
      <CardHeader
        id={id}
        icon="document"
        title={name}
        subtitle={refusedBy === undefined ? t.graph.kindNotEvaluated(kind) : kind}
      />
      {refusedBy !== undefined && <p className={styles.refusal}>{t.graph.refusedBy[refusedBy]}</p>}
    </div>
  )
})
