import type { FormField } from '../../../form/form.ts'
import type { Graph } from '../../../graph/graph.ts'
import type { EditOperation, Json } from '../../../yaml/operation.ts'
import { useFormHost } from '../../form/formHost.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { studio } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { DestinationLine } from './DestinationLine.tsx'
import { type Destination, destinationsOf } from './destinations.ts'
import styles from './Send.module.css'
import { WeightEditor } from './WeightEditor.tsx'

/** Where the rule sends: one destination, or a split. */
export function SendColumn({ fields }: Readonly<{ fields: readonly FormField[] }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const route = fields.find(({ name }) => name === 'route')
  const destinations = destinationsOf(route)
  if (route === undefined) return null
  const [only] = destinations

  function add(list: FormField): void {
    const index = destinations.length
    host.write(addOperations(list, destinations), t.label.add(t.send.addDestination))
    host.focusAt([...list.path, index])
  }

  const addOne = (
    <Button small kind="ghost" className={styles.add} onClick={() => add(route)}>
      <Icon name="plus" size={12} />
      {t.send.addDestination}
    </Button>
  )
  return (
    <>
      <h3>{t.send.title}</h3>
      {destinations.length === 0 && <p className={styles.note}>{t.send.nowhere}</p>}
      {destinations.length > 1 && <WeightEditor destinations={destinations}>{addOne}</WeightEditor>}
      {destinations.length === 1 && only !== undefined && <DestinationLine destination={only} name={only.host} />}
      {destinations.length < 2 && addOne}
    </>
  )
}

/** Adds a destination that gets nothing yet: another subset of the last host where there is one. */
function addOperations(route: FormField, destinations: readonly Destination[]): readonly EditOperation[] {
  const last = destinations.at(-1)
  const host = last?.host ?? ''
  const taken = new Set(destinations.filter((each) => each.host === host).map(({ subset }) => subset))
  const subset = subsetsOf(studio.store.getState().snapshot?.graph, destinations).find((name) => !taken.has(name))
  const destination: Json = { host, ...(subset !== undefined && { subset }) }
  const value: Json = destinations.length === 0 ? { destination } : { destination, weight: 0 }
  const insert: EditOperation = { type: 'insert', path: route.path, index: destinations.length, value }
  const only = destinations.length === 1 ? destinations[0] : undefined
  // One destination alone needs no weight; beside another one it does.
  return only !== undefined && only.weight === undefined
    ? [{ type: 'set', path: only.fields.weight.path, value: 100 }, insert]
    : [insert]
}

/** Subsets of the service that the last destination is sent to, as the graph has them. */
function subsetsOf(graph: Graph | undefined, destinations: readonly Destination[]): readonly string[] {
  const host = destinations.at(-1)?.host ?? ''
  const isIt = (name: string) => name === host || name.startsWith(`${host}.`)
  return (graph?.nodes ?? []).flatMap((node) =>
    node.type === 'destination' && isIt(node.host) ? node.subsets.map(({ name }) => name) : [],
  )
}
