import { RECORDED } from '../../base/recorded.ts'
import { useText } from '../ui/useText.ts'
import styles from './HeldAgainst.module.css'
import type { Live } from './useLive.ts'

/** What every verdict is held against: the recorded versions, and the mesh settings that were taken. */
export function HeldAgainst({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  return <p className={styles.note}>{t.drawer.heldAgainst(RECORDED.istio, RECORDED.envoy, live.answer.mesh?.file)}</p>
}
