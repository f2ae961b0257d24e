import { memo } from 'react'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { markOf, useMarked } from '../marked.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import type { CardProps } from './cardNode.ts'
import styles from './Destination.module.css'

/** Where a rule answers by itself: a redirect with its target, or a direct response. */
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
      <div className={styles.content}>
        <GraphIcon name={action === 'redirect' ? 'redirect' : 'reply'} size={14} />
        <b>{status}</b>
        {action === 'redirect' ? (
          <span className={styles.target} title={target} translate="no">
            {target}
          </span>
        ) : (
          <span>{t.graph.directResponse}</span>
        )}
      </div>
    </div>
  )
})
