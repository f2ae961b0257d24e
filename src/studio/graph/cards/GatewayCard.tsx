import { memo } from 'react'
import type { ServerRow } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { ServersRow } from '../folds/lazyFolds.tsx'
import { GraphIcon } from '../GraphIcon.tsx'
import { markOf, useMarked } from '../marked.ts'
import { missesRow, useFound } from '../search/found.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import { Port } from './Port.tsx'
import styles from './Rows.module.css'

/** A Gateway with one row for each server. */
export const GatewayCard = memo(function GatewayCard({ data }: CardProps<'gateway'>) {
  const t = useText()
  const marked = useMarked()
  const found = useFound()
  const { id, name, namespace, servers, more } = data.card
  const live = useLiveCard(id)
  return (
    <div
      className={card.card}
      data-testid={testIds.node}
      data-element={id}
      data-lit={live !== undefined || undefined}
      data-mark={markOf(marked, id)}
    >
      <CardHeader id={id} icon="gateway" title={name} subtitle={t.graph.gatewayIn(namespace)} adds={t.plus.server} />
      {inOrder(more === undefined ? servers : [...servers, more]).map((row) =>
        'isOpen' in row ? (
          <ServersRow key={row.id} fold={row} />
        ) : (
          <Server
            key={row.id}
            server={row}
            isLit={live?.rows.includes(row.id) === true}
            mark={markOf(marked, row.id)}
            isMiss={missesRow(found, id, row.id)}
          />
        ),
      )}
    </div>
  )
})

const inOrder = <Row extends Readonly<{ y: number }>>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => a.y - b.y)

type ServerProps = Readonly<{ server: ServerRow; isLit: boolean; mark: string | undefined; isMiss: true | undefined }>

function Server({ server, isLit, mark, isMiss }: ServerProps) {
  const t = useText()
  const hosts = server.hosts.join(', ')
  return (
    <div
      className={styles.server}
      data-element={server.id}
      data-lit={isLit || undefined}
      data-mark={mark}
      data-miss={isMiss}
    >
      <b>:{server.port}</b>
      <span className={styles.protocol}>{server.protocol}</span>
      {server.tlsMode !== undefined && (
        <span className={styles.lock} title={t.graph.tlsTitle[server.tlsMode]}>
          <GraphIcon name="lock" size={12} />
          {server.tlsMode !== 'SIMPLE' && t.graph.tlsWord[server.tlsMode]}
        </span>
      )}
      {server.httpsRedirect && (
        <span className={styles.lock} title={t.graph.httpsRedirect}>
          <GraphIcon name="redirect" size={12} />
        </span>
      )}
      <span className={styles.cut} title={hosts} translate="no">
        {hosts}
      </span>
      <Port side="right" isLit={isLit} />
    </div>
  )
}
