import type { Viewpoint } from '../../engine/viewpoint.ts'
import { viewpointOf } from '../state/question.ts'
import { actions, useStudio } from '../state/store.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import { viewpointName } from './liveRule.ts'
import styles from './Picker.module.css'

/** Where the request comes from: outside, through a gateway, or a namespace of the mesh. */
export function SourcePicker() {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const request = useStudio((state) => state.request)
  const current = viewpointOf(snapshot, request)
  const viewpoint = snapshot?.viewpoints.find(({ id }) => id === current)
  if (snapshot === undefined || viewpoint === undefined) {
    return (
      <span className={styles.pick} data-empty>
        <Icon name="gateway" />
        {t.request.noSource}
      </span>
    )
  }
  const nameOf = ({ id, type, namespace }: Viewpoint) =>
    type === 'gateway' ? t.request.fromInternet(viewpointName(snapshot, id)) : t.request.fromMesh(namespace)
  function hintOf({ type, assumed, namespace }: Viewpoint): string | undefined {
    if (type === 'sidecar') return undefined
    return assumed ? t.request.assumedNamespace(namespace) : namespace
  }
  return (
    <Menu
      label={`${t.request.source}: ${nameOf(viewpoint)}`}
      className={styles.pick}
      face={
        <>
          <Icon name={viewpoint.type === 'gateway' ? 'gateway' : 'mesh'} />
          <span className={styles.name}>
            {viewpoint.type === 'gateway' ? (
              <>
                {t.request.internet} <i>{t.request.via}</i> {viewpointName(snapshot, viewpoint.id)}
              </>
            ) : (
              nameOf(viewpoint)
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
          label: nameOf(each),
          hint: hintOf(each),
        })),
      }}
    />
  )
}
