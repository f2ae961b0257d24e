import { RECORDED } from '../../base/recorded.ts'
import { useText } from '../ui/useText.ts'
import styles from './HeldAgainst.module.css'
import { SourceLink } from './SourceLink.tsx'
import type { Live } from './useLive.ts'

/** What every verdict is held against: the recorded versions, and the mesh settings that were taken. */
export function HeldAgainst({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  const { mesh, lines } = live.answer
  return (
    <p className={styles.note}>
      {t.drawer.heldAgainst(RECORDED.istio, RECORDED.envoy, mesh?.file)} <SourceLink at={mesh} lines={lines} />
    </p>
  )
}
