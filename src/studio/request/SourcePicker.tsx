import type { Viewpoint } from '../../engine/viewpoint.ts'
import { viewpointOf } from '../state/question.ts'
import { actions, useStudio } from '../state/store.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Picker.module.css'
import { SourceName } from './SourceName.tsx'
import { gatewayNames, labelTexts, sourceText } from './sourceText.ts'
import { useElsewhere } from './useElsewhere.ts'
import { VerdictWords } from './VerdictWords.tsx'

/** Where the request comes from: outside, through a gateway, or a workload of the mesh. Those that get another answer say which. */
export function SourcePicker() {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const current = useStudio((state) => viewpointOf(state.snapshot, state.request))
  const elsewhere = useElsewhere()
  const viewpoint = snapshot?.viewpoints.find(({ id }) => id === current)
  if (snapshot === undefined || viewpoint === undefined) {
    return (
      <span className={styles.pick} data-empty>
        <Icon name="gateway" />
        {t.request.noSource}
      </span>
    )
  }
  function hintOf({ id, type, assumed, namespace }: Viewpoint) {
    const other = elsewhere.find((each) => each.viewpoint.id === id)
    const place = assumed ? t.request.assumedNamespace(namespace) : namespace
    return (
      <>
        {type === 'gateway' && <span>{place}</span>}
        {other !== undefined && <VerdictWords tone={other.tone} head={other.head} detail={other.detail} />}
      </>
    )
  }
  return (
    <Menu
      label={`${t.request.source}: ${sourceText(t, snapshot, viewpoint)}`}
      className={styles.pick}
      face={
        <>
          <Icon name={viewpoint.type === 'gateway' ? 'gateway' : 'mesh'} />
          <span className={styles.name}>
            {viewpoint.type === 'gateway' ? (
              <>
                {t.request.internet} <i>{t.request.via}</i> {gatewayNames(snapshot, viewpoint)}
              </>
            ) : (
              <>
                <i>{t.request.mesh}</i> {[viewpoint.namespace, ...labelTexts(viewpoint)].join(', ')}
              </>
            )}
          </span>
          <Icon name="chevronDown" size={12} />
        </>
      }
      content={{
        type: 'choices',
        value: viewpoint.id,
        onChoose: (id) => actions.setRequest({ viewpoint: id }),
        choices: snapshot.viewpoints.map((each) => ({
          value: each.id,
          group: each.type === 'gateway' ? t.request.outside : t.request.inside,
          label: <SourceName snapshot={snapshot} viewpoint={each} />,
          hint: hintOf(each),
        })),
      }}
    />
  )
}
