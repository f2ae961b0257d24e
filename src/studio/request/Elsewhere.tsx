import type { ProjectSnapshot } from '../../worker/protocol.ts'
import { actions, useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Elsewhere.module.css'
import { liveRule } from './liveRule.ts'
import { SourceName } from './SourceName.tsx'
import { shortSourceText, sourceText } from './sourceText.ts'
import { type OtherVerdict, useElsewhere } from './useElsewhere.ts'
import { VerdictWords } from './VerdictWords.tsx'

/** Next to the verdict: another source that gets another answer to the same request, and the others in a menu. A click makes it
 *  the source. One that only lets the request through stays in the menu: every host outside has such. */
export function Elsewhere() {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const current = useStudio((state) => state.answer)
  // An answer that was typed on since: it stays until the next one is known, so that nothing jumps.
  const stale = useStudio((state) => state.elsewhere?.to) !== current
  const verdicts = useElsewhere()
  if (snapshot === undefined) return null
  // Outside and inside differ most often; of the inside the namespace of the rule is the one that somebody has in mind.
  const type = snapshot.viewpoints.find(({ id }) => id === current?.question.viewpoint)?.type
  const home = liveRule(snapshot, current)?.virtualService.namespace
  const decided = verdicts.filter((each) => each.decided)
  const facing = decided.filter(({ viewpoint }) => viewpoint.type !== type)
  const first = facing.find(({ viewpoint }) => viewpoint.namespace === home) ?? facing[0] ?? decided[0]
  if (verdicts.length === 0) return null
  const others = verdicts.filter((each) => each !== first)
  const choose = (viewpoint: string) => actions.setRequest({ viewpoint })
  return (
    <span className={styles.elsewhere} data-stale={stale || undefined}>
      {first !== undefined && <Other verdict={first} snapshot={snapshot} onChoose={choose} />}
      {others.length > 0 && (
        <Menu
          label={t.request.otherSources(others.length)}
          className={styles.more}
          face={`${first === undefined ? '≠ ' : '+'}${others.length}`}
          content={{
            type: 'choices',
            value: '',
            onChoose: choose,
            choices: others.map((each) => ({
              value: each.viewpoint.id,
              label: <SourceName snapshot={snapshot} viewpoint={each.viewpoint} />,
              hint: <VerdictWords tone={each.tone} head={each.head} detail={each.detail} />,
            })),
          }}
        />
      )}
    </span>
  )
}

type OtherProps = Readonly<{ verdict: OtherVerdict; snapshot: ProjectSnapshot; onChoose: (viewpoint: string) => void }>

function Other({ verdict: { viewpoint, tone, head, detail }, snapshot, onChoose }: OtherProps) {
  const t = useText()
  const whole = t.request.switchTo(sourceText(t, snapshot, viewpoint), `${head} ${detail}`.trim().replaceAll('`', ''))
  return (
    <button
      type="button"
      className={styles.other}
      data-tone={tone}
      data-testid={testIds.elsewhere}
      title={whole}
      aria-label={whole}
      onClick={() => onChoose(viewpoint.id)}
    >
      <span className={styles.source}>{shortSourceText(t, snapshot, viewpoint)}</span>
      <VerdictWords tone={tone} head={head} detail={detail} />
    </button>
  )
}
