import { clusterParts, type Texts } from '../../i18n/index.ts'
import type { AnswerView, ProjectSnapshot } from '../../worker/protocol.ts'
import { actions, useStudio } from '../state/store.ts'
import { Message } from '../ui/Message.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useText } from '../ui/useText.ts'
import styles from './AssumeSwitch.module.css'

/** Says which missing Services are taken to exist, and switches that off. Not drawn while nothing needs to be assumed. */
export function AssumeSwitch() {
  const t = useText()
  const assume = useStudio((state) => state.assume)
  const snapshot = useStudio((state) => state.snapshot)
  const answer = useStudio((state) => state.answer)
  const count = snapshot?.assumptions.length ?? 0
  if (snapshot === undefined || (assume && count === 0)) return null
  return (
    <span className={styles.assume}>
      {assume && (
        <span className={styles.what}>
          <Message text={assumedText(t, snapshot, answer)} />
        </span>
      )}
      <Switch label={t.request.assumeSwitch} checked={assume} onChange={actions.setAssume} />
    </span>
  )
}

/** Names what this answer rests on; where it rests on nothing assumed, how much is assumed in all. */
function assumedText(t: Texts, { assumptions }: ProjectSnapshot, answer: AnswerView | undefined): string {
  const picked = answer?.decision.answers[answer.decision.picked]
  const hosts = new Set(picked?.destinations?.map(({ cluster }) => clusterParts(cluster).host))
  const used = assumptions.filter(({ host }) => hosts.has(host))
  const named = used.length > 0 ? used : assumptions
  const [only] = named
  return named.length === 1 && only !== undefined ? t.request.assumed(only.name) : t.request.assumedMany(named.length)
}
