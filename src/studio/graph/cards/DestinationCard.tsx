import { memo } from 'react'
import type { DestinationNode, Policy, PolicyIcon, SubsetRow } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { type AnyIconName, GraphIcon } from '../GraphIcon.tsx'
import { markOf, useMarked } from '../marked.ts'
import { missesRow, useFound } from '../search/found.ts'
import { useLiveCard } from '../useLive.ts'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import styles from './Destination.module.css'
import { labelsText } from './labelsText.ts'
import { Pods } from './Pods.tsx'
import { Port } from './Port.tsx'
import { policyText } from './policyText.ts'
import rows from './Rows.module.css'

/** How a destination is drawn; told by border and words, and by colour last. */
type Look = 'known' | 'assumed' | 'unknown' | 'mirror' | 'outside' | 'rule'

function lookOf({ kind, assumed, mirrorOnly, outsideMesh, isReached }: DestinationNode): Look {
  if (kind === 'unknown') return isReached ? 'unknown' : 'rule'
  if (mirrorOnly) return 'mirror'
  if (assumed) return 'assumed'
  return outsideMesh ? 'outside' : 'known'
}

const ICONS: Readonly<Record<Look, AnyIconName>> = {
  known: 'service',
  assumed: 'service',
  unknown: 'stop',
  mirror: 'mirror',
  outside: 'cloud',
  rule: 'gauge',
}

function subtitleOf(t: Texts, node: DestinationNode, look: Look): string {
  if (look === 'unknown') return t.graph.notDefined
  if (look === 'rule') return t.graph.ruleOfNoHost
  if (look === 'mirror') return t.graph.mirrorOnly
  if (look === 'outside') return `${t.graph.outsideMesh} · ${t.graph.namespacePort('', node.ports)}`
  return t.graph.namespacePort(node.namespace, node.ports)
}

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
        icon={ICONS[look]}
        title={node.name}
        titleHint={node.host}
        subtitle={subtitleOf(t, node, look)}
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
        <GraphIcon name={ICONS[look]} size={14} />
        <b translate="no">{node.name}</b>
        <span translate="no">{node.namespace}</span>
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

const POLICY_ICONS: Readonly<Record<PolicyIcon, AnyIconName>> = {
  loadBalancer: 'gauge',
  connectionPool: 'shield',
  outlierDetection: 'shield',
  tls: 'lock',
}

function Policies({ policies }: Readonly<{ policies: readonly Policy[] }>) {
  const t = useText()
  if (policies.length === 0) return null
  const icons = [...new Set(policies.map(({ type }) => POLICY_ICONS[type]))]
  return (
    <span className={rows.policies} title={policies.map((policy) => policyText(t, policy)).join('\n')}>
      {icons.map((icon) => (
        <GraphIcon key={icon} name={icon} size={14} />
      ))}
    </span>
  )
}
