import { memo } from 'react'
import type { FoldNode } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import card from '../cards/Card.module.css'
import type { CardProps } from '../cards/cardNode.ts'
import { Port } from '../cards/Port.tsx'
import { type AnyIconName, GraphIcon } from '../GraphIcon.tsx'
import { useWorst, type Worst } from '../problems.ts'
import styles from './Folds.module.css'

const ICONS: Readonly<Record<FoldNode['of'], AnyIconName>> = {
  hosts: 'host',
  gateways: 'gateway',
  destinations: 'stack',
}

/** What the cards of a fold are, in one word or a few. */
export function foldName(t: Texts, { of, suffix, count }: FoldNode): string {
  if (of === 'gateways') return t.fold.moreGateways(count)
  if (of === 'destinations') return t.fold.services(count)
  return suffix === '' ? t.fold.otherHosts : `*.${suffix}`
}

/** What is wrong inside of a fold. */
export const worstText = (t: Texts, { severity, isFinding }: Worst): string =>
  isFinding ? t.fold.finding[severity] : t.fold.worst[severity]

/** Many cards of one lane as one; its button is a control over the picture. */
export const FoldCard = memo(function FoldCard({ data }: CardProps<'fold'>) {
  const t = useText()
  const node = data.card
  const { of, entries, count, isOpen } = node
  const worst = useWorst()(node)
  const isHosts = of === 'hosts'
  return (
    <div className={`${card.card} ${styles.card}`} data-testid={testIds.fold} data-element={node.id}>
      {of !== 'gateways' && <Port side="left" />}
      <GraphIcon name={isHosts || of === 'gateways' ? chevron(isOpen) : ICONS[of]} size={isHosts ? 12 : 14} />
      <b data-code={(isHosts && node.suffix !== '') || undefined} translate={isHosts ? 'no' : undefined}>
        {foldName(t, node)}
      </b>
      {isHosts && <span className={styles.entries}>{entries.join(', ')}</span>}
      <span className={styles.space} />
      {worst !== undefined && (
        <span className={styles.worst} data-worst={worst.severity} title={worstText(t, worst)}>
          <GraphIcon name={worst.severity === 'error' ? 'stop' : 'warning'} size={14} />
        </span>
      )}
      {isHosts ? (
        <span className={card.tag}>{t.fold.hosts(count)}</span>
      ) : (
        of === 'destinations' && <GraphIcon name={chevron(isOpen)} size={12} />
      )}
      {of === 'gateways' && !isOpen && <Port side="right" />}
      {isHosts && !isOpen && <Port side="right" />}
    </div>
  )
})

const chevron = (isOpen: boolean): AnyIconName => (isOpen ? 'chevronDown' : 'chevronRight')
