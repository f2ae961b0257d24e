import { RECORDED } from '../../base/recorded.ts'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import styles from './HeldAgainst.module.css'

/** What every verdict is held against: the recorded versions, and the mesh settings that were taken. */
export function HeldAgainst() {
  const t = useText()
  const answer = useStudio((state) => state.answer)
  if (answer === undefined) return null
  const words = t.drawer.heldAgainst(RECORDED.istio, RECORDED.envoy, answer.mesh?.file)
  return (
    <p className={styles.note} title={words}>
      {words}
    </p>
  )
}
