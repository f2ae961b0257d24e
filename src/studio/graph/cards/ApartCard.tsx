import { memo } from 'react'
import type { ApartRow } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { useRowWindow } from '../camera/useRowWindow.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { isListOpen, useOpenGroups } from '../groups.ts'
import { markOf, useMarked } from '../marked.ts'
import { missesRow, useFound } from '../search/found.ts'
import { useLiveCard } from '../useLive.ts'
import styles from './Apart.module.css'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import { Port } from './Port.tsx'

/** What stands apart at the end of a lane: a line above cards, or a list that a click opens. */
export const ApartCard = memo(function ApartCard({ data }: CardProps<'apart'>) {
  const t = useText()
  const marked = useMarked()
  const found = useFound()
  const { toggle } = useOpenGroups()
  const group = data.card
  const { id, about, counts, rows } = group
  const live = useLiveCard(id)
  const { first, last } = useRowWindow(group)
  const name = t.graph.groupTitle(
    t.graph.group[about],
    counts.reduce((sum, { count }) => sum + count, 0),
  )
  const kinds = counts.map(({ kind, count }) => t.graph.groupCount(kind, count)).join(' · ')
  if (rows.length === 0) {
    return (
      <div className={styles.title} data-testid={testIds.node} data-element={id} title={kinds}>
        {name}
      </div>
    )
  }
  const isOpen = isListOpen(group)
  const lit = rows.find((row) => live?.rows.includes(row.id) === true)
  return (
    <div
      className={`${card.card} ${styles.list}`}
      data-testid={testIds.node}
      data-element={id}
      data-lit={live !== undefined || undefined}
      data-mark={markOf(marked, id)}
    >
      <div className={styles.head}>
        <CardHeader id={id} icon="layers" title={name} subtitle={isOpen || lit === undefined ? kinds : lit.name}>
          <button
            type="button"
            tabIndex={-1}
            className={`${styles.toggle} nopan`}
            data-open={isOpen || undefined}
            aria-label={isOpen ? t.graph.closeGroup : t.graph.openGroup}
            onClick={() => toggle(id)}
          >
            <GraphIcon name="chevronRight" size={14} />
          </button>
        </CardHeader>
        {lit !== undefined && !isOpen && <Port side="left" isLit />}
      </div>
      {isOpen && (
        <>
          {first > 0 && <div style={{ height: first * (rows[0]?.height ?? 0) }} />}
          {rows.slice(first, last).map((row) => (
            <Row
              key={row.id}
              row={row}
              isLit={row === lit}
              mark={markOf(marked, row.id)}
              isMiss={missesRow(found, id, row.id)}
            />
          ))}
        </>
      )}
    </div>
  )
})

type RowProps = Readonly<{ row: ApartRow; isLit: boolean; mark: string | undefined; isMiss: true | undefined }>

function Row({ row, isLit, mark, isMiss }: RowProps) {
  const { id, kind, name, namespace } = row
  return (
    <div
      className={styles.row}
      data-element={id}
      data-lit={isLit || undefined}
      data-mark={mark}
      data-miss={isMiss}
      title={`${kind} ${name} · ${namespace}`}
    >
      {isLit && <Port side="left" isLit />}
      <span translate="no">{name}</span>
      <span className={styles.namespace} translate="no">
        {namespace}
      </span>
    </div>
  )
}
