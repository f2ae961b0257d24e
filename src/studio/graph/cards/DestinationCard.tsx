import { memo } from 'react'
import type { DestinationNode, Policy, SubsetRow } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { markOf, useMarked } from '../marked.ts'
import { missesRow, useFound } from '../search/found.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import { CardHeader, ChangedDot } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import styles from './Destination.module.css'
import { destinationSubtitle, type Look, lookIcons, lookOf } from './destinationText.ts'
import { labelsText } from './labelsText.ts'
import { Pods } from './Pods.tsx'
import { Port } from './Port.tsx'
import { ProblemMark } from './ProblemMark.tsx'
import { policyIcons, policyText } from './policyText.ts'
import rows from './Rows.module.css'

/** A host that requests are sent to, with one row for each subset. */
export const DestinationCard = memo(function DestinationCard({ data }: CardProps<'destination'>) {
  const t = useText()
  const marked = useMarked()
  const found = useFound()
  const node = data.card
  const live = useLiveCard(node.id)
  const look = lookOf(node)
  if (node.foldedRules !== undefined) return <Compact node={node} look={look} rules={node.foldedRules} />
  return (
    <div
      className={`${card.card} ${styles.destination}`}
      data-testid={testIds.node}
      data-element={node.id}
      data-look={look}
      data-lit={live !== undefined || undefined}
      data-mark={markOf(marked, node.id)}
    >
      <CardHeader
        id={node.id}
        icon={lookIcons[look]}
        title={node.name}
        titleHint={node.host}
        subtitle={destinationSubtitle(t, node)}
      >
        {node.assumed && (
          <span className={card.tag} title={t.graph.assumedTitle(node.host)}>
            {t.graph.assumed}
          </span>
        )}
        {node.subsets.length === 0 && <Pods count={node.workloads} />}
        <Policies policies={node.policies} />
      </CardHeader>
      {node.subsets.map((subset) => (
        <Subset
          key={subset.id}
          subset={subset}
          isLit={live?.rows.includes(subset.id) === true}
          mark={markOf(marked, subset.id)}
          isMiss={missesRow(found, node.id, subset.id)}
        />
      ))}
    </div>
  )
})

type CompactProps = Readonly<{ node: DestinationNode; look: Look; rules: number }>

/** A host that only folded rules lead to: its name, and how many. */
function Compact({ node, look, rules }: CompactProps) {
  const t = useText()
  return (
    <div
      className={`${card.card} ${styles.destination}`}
      data-testid={testIds.node}
      data-element={node.id}
      data-look={look}
    >
      <div className={styles.compact} title={node.host}>
        <GraphIcon name={lookIcons[look]} size={14} />
        <b translate="no">{node.name}</b>
        <span className={styles.namespace} translate="no">
          {node.namespace}
        </span>
        <ChangedDot id={node.id} />
        <ProblemMark id={node.id} />
        <span className={card.tag} title={t.fold.rules(rules)}>
          {rules}
        </span>
      </div>
    </div>
  )
}

type SubsetProps = Readonly<{ subset: SubsetRow; isLit: boolean; mark: string | undefined; isMiss: true | undefined }>

function Subset({ subset, isLit, mark, isMiss }: SubsetProps) {
  const t = useText()
  const labels = labelsText(subset.labels)
  return (
    <div
      className={rows.subset}
      data-element={subset.id}
      data-defined={subset.defined}
      data-lit={isLit || undefined}
      data-mark={mark}
      data-miss={isMiss}
    >
      <Port side="left" isLit={isLit} />
      <b translate="no">{subset.name}</b>
      {subset.defined ? (
        <span className={rows.labels} title={labels} translate="no">
          {labels}
        </span>
      ) : (
        <span className={rows.missing}>{t.graph.subsetNotDefined}</span>
      )}
      <Pods count={subset.workloads} />
    </div>
  )
}

function Policies({ policies }: Readonly<{ policies: readonly Policy[] }>) {
  const t = useText()
  if (policies.length === 0) return null
  return (
    <span className={rows.policies} title={policies.map((policy) => policyText(t, policy)).join('\n')}>
      {policyIcons(policies).map((icon) => (
        <GraphIcon key={icon} name={icon} size={14} />
      ))}
    </span>
  )
}
