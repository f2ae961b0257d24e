import type { Viewpoint } from '../../engine/viewpoint.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
import { useText } from '../ui/useText.ts'
import styles from './SourceName.module.css'
import { gatewayNames, labelTexts, workloadText } from './sourceText.ts'

/** A source in a list: the gateways, or a namespace with the labels of the workload. */
export function SourceName({ snapshot, viewpoint }: Readonly<{ snapshot: ProjectSnapshot; viewpoint: Viewpoint }>) {
  const t = useText()
  if (viewpoint.type === 'gateway') return <span>{gatewayNames(snapshot, viewpoint)}</span>
  const labels = labelTexts(viewpoint)
  return (
    <span className={styles.source}>
      <span>{viewpoint.namespace}</span>
      {labels.length === 0 && (
        <span className={styles.workload}>{workloadText(t, snapshot.viewpoints, viewpoint)}</span>
      )}
      {labels.map((label) => (
        <code key={label} className={styles.label} lang="en" translate="no">
          {label}
        </code>
      ))}
    </span>
  )
}
