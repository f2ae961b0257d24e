import type { Viewpoint } from '../../engine/viewpoint.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
import { useText } from '../ui/useText.ts'
import styles from './SourceName.module.css'
import { gatewayNames, labelTexts, workloadText } from './sourceText.ts'

/** A source in a list: its gateways or its namespace, and the labels of the workload. */
export function SourceName({ snapshot, viewpoint }: Readonly<{ snapshot: ProjectSnapshot; viewpoint: Viewpoint }>) {
  const t = useText()
  const { type, namespace } = viewpoint
  const name = type === 'gateway' ? gatewayNames(snapshot, viewpoint) : namespace
  const labels = labelTexts(viewpoint)
  return (
    <span className={styles.source} data-namespace={namespace}>
      <span>{name}</span>
      {type === 'sidecar' && labels.length === 0 && (
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
