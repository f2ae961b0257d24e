import { useStore } from '@xyflow/react'
import { useText } from '../ui/useText.ts'
import styles from './Controls.module.css'
import { MAX_ZOOM, MIN_ZOOM } from './camera/useCamera.ts'
import { type AnyIconName, GraphIcon } from './GraphIcon.tsx'

type ZoomBarProps = Readonly<{
  onZoom: (zoom: number) => void
  onFit: () => void
  isFollowing: boolean
  onFollow: () => void
}>

const STEP = 1.25

/** Zoom, fit, and following the request. */
export function ZoomBar({ onZoom, onFit, isFollowing, onFollow }: ZoomBarProps) {
  const t = useText()
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100) / 100)
  return (
    <div className={`${styles.float} ${styles.zoom} nopan`}>
      <Tool icon="minus" label={t.graph.zoomOut} onClick={() => onZoom(zoom / STEP)} disabled={zoom <= MIN_ZOOM} />
      <button type="button" className={styles.percent} title={t.graph.zoomTo100} onClick={() => onZoom(1)}>
        {Math.round(zoom * 100)}%
      </button>
      <Tool icon="plus" label={t.graph.zoomIn} onClick={() => onZoom(zoom * STEP)} disabled={zoom >= MAX_ZOOM} />
      <span className={styles.rule} />
      <Tool icon="fit" label={t.graph.fit} onClick={onFit} />
      <Tool icon="follow" label={t.graph.follow} onClick={onFollow} isPressed={isFollowing} />
    </div>
  )
}

type ToolProps = Readonly<{
  icon: AnyIconName
  label: string
  onClick: () => void
  disabled?: boolean
  isPressed?: boolean
}>

function Tool({ icon, label, onClick, disabled = false, isPressed }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={disabled}
      onClick={onClick}
    >
      <GraphIcon name={icon} size={14} />
    </button>
  )
}
