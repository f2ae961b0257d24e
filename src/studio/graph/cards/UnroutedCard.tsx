import { memo } from 'react'
import type { UnroutedRow } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { markOf, useMarked } from '../marked.ts'
import { useLiveCard } from '../useLive.ts'
import { AudienceTag } from './AudienceTag.tsx'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import { Port } from './Port.tsx'
import rows from './Rows.module.css'

/** What becomes of requests that no virtual service routes, with one row for each way. */
export const UnroutedCard = memo(function UnroutedCard({ data }: CardProps<'unrouted'>) {
  const t = useText()
  const marked = useMarked()
  const node = data.card
  const live = useLiveCard(node.id)
  return (
    <div
      className={card.card}
      data-testid={testIds.node}
      data-element={node.id}
      data-lit={live !== undefined || undefined}
      data-mark={markOf(marked, node.id)}
    >
      <div style={{ position: 'relative' }}>
        <CardHeader
          id={node.id}
          icon="service"
          title={t.graph.unroutedTitle}
          subtitle={t.graph.unroutedSubtitle[node.entry]}
        >
          <AudienceTag audience={node.audience} />
        </CardHeader>
        <Port side="left" isLit={live !== undefined} />
      </div>
      {node.rows.map((row) => (
        <Row key={row.id} row={row} isLit={live?.rows.includes(row.id) === true} mark={markOf(marked, row.id)} />
      ))}
    </div>
  )
})

type RowProps = Readonly<{ row: UnroutedRow; isLit: boolean; mark: string | undefined }>

function Row({ row, isLit, mark }: RowProps) {
  const t = useText()
  return (
    <div className={rows.unrouted} data-element={row.id} data-lit={isLit || undefined} data-mark={mark}>
      <span>{t.graph.unrouted[row.to]}</span>
      <Port side="right" isLit={isLit} />
    </div>
  )
}
