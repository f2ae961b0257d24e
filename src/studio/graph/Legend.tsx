import { memo } from 'react'
import type { Graph, GraphEdge } from '../../graph/graph.ts'
import { useText } from '../ui/useText.ts'
import styles from './Controls.module.css'

const has = (graph: Graph, type: GraphEdge['type']): boolean => graph.edges.some((edge) => edge.type === type)

/** What the lines mean; only kinds of lines that are in the picture. */
export const Legend = memo(function Legend({ graph }: Readonly<{ graph: Graph }>) {
  const t = useText()
  const { legend } = t.graph
  return (
    <div className={`${styles.float} ${styles.legend}`} aria-hidden="true">
      <Entry tone="match" width={3} text={legend.request} />
      <Entry tone="line-3" width={1.4} text={legend.route} />
      {has(graph, 'mirror') && <Entry tone="mirror" width={1.6} dash="5 3" text={legend.mirror} />}
      {has(graph, 'redirect') && <Entry tone="redirect" width={2} dash="1.5 3" text={legend.redirect} />}
      {has(graph, 'abort') && <Entry tone="fault" width={2} dash="1.5 3" text={legend.abort} />}
      {has(graph, 'directResponse') && <Entry tone="fault" width={2} dash="1.5 3" text={legend.directResponse} />}
    </div>
  )
})

type EntryProps = Readonly<{ tone: string; width: number; dash?: string; text: string }>

function Entry({ tone, width, dash, text }: EntryProps) {
  return (
    <span className={styles.entry}>
      <svg width="26" height="8" aria-hidden="true">
        <path d="M1 4h23" stroke={`var(--rw-${tone})`} strokeWidth={width} strokeDasharray={dash} />
      </svg>
      {text}
    </span>
  )
}
