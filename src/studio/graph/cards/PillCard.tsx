import { memo } from 'react'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { markOf, useMarked } from '../marked.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import type { CardProps } from './cardNode.ts'
import styles from './Destination.module.css'
import { pillIcons } from './pillIcons.ts'

/** Where a request ends that no host gets: a redirect with its target, a direct response, an abort, or a cluster of the proxy's own. */
export const PillCard = memo(function PillCard({ data }: CardProps<'pill'>) {
  const t = useText()
  const marked = useMarked()
  const { id, action, status, target } = data.card
  const live = useLiveCard(id)
  return (
    <div
      className={`${card.card} ${styles.pill}`}
      data-testid={testIds.node}
      data-element={id}
      data-action={action}
      data-lit={live !== undefined || undefined}
      data-mark={markOf(marked, id)}
    >
      {action === 'passthrough' || action === 'blackHole' ? (
        <div className={styles.content} title={t.graph.ownCluster[action].title}>
          <GraphIcon name={pillIcons[action]} size={14} />
          <b translate="no">{t.graph.ownCluster[action].name}</b>
        </div>
      ) : (
        <div className={styles.content}>
          <GraphIcon name={pillIcons[action]} size={14} />
          <b>{status || target}</b>
          {action === 'redirect' ? (
            <span className={styles.target} title={target} translate="no">
              {target}
            </span>
          ) : (
            <span>{t.graph[action]}</span>
          )}
        </div>
      )}
    </div>
  )
})
