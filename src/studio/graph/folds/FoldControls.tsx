// What can be operated in a folded picture. The picture itself is decoration for assistive technology, so its buttons
// lie over it and move with it.

import { useStore } from '@xyflow/react'
import { type KeyboardEvent, memo, type ReactNode, useMemo, useRef, useState, type WheelEvent } from 'react'
import type { FoldBy, FoldNode, Graph, GraphNode, VirtualHostNode } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import { actions } from '../../state/store.ts'
import { Menu } from '../../ui/Menu.tsx'
import { useText } from '../../ui/useText.ts'
import { isInside, type ViewWindow } from '../camera/viewWindow.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import { useWorst, type Worst } from '../problems.ts'
import { useZoomLevel } from '../zoom/useZoomLevel.ts'
import styles from './Controls.module.css'
import { foldName, worstText } from './FoldCard.tsx'
import { commonText } from './FoldRow.tsx'
import { Spectrum } from './Spectrum.tsx'

type FoldControlsProps = Readonly<{
  /** The folded picture, and the whole graph that it is of. */
  picture: Graph
  whole: Graph
  view: ViewWindow
}>

/** Buttons of all folds near the view, the spectrum and the menu of each large host. */
export function FoldControls({ picture, whole, view }: FoldControlsProps) {
  const { top, bottom } = view
  const near = useMemo(
    () => picture.nodes.filter(({ box }) => isInside(box.y, box.height, { top, bottom })),
    [picture, top, bottom],
  )
  return (
    <Moving>
      <FoldButtons nodes={near} view={view} />
      {near.map((node) =>
        node.type === 'virtualHost' && node.fold !== undefined ? (
          <HostControls key={node.id} host={node} whole={whole} by={node.fold.by} />
        ) : null,
      )}
    </Moving>
  )
}

/** Moves with the viewport; a wheel turned over a control moves the picture as well. */
function Moving({ children }: Readonly<{ children: ReactNode }>) {
  const transform = useStore(({ transform: [x, y, zoom] }) => `translate(${x}px, ${y}px) scale(${zoom})`)
  const pane = useStore(({ domNode }) => domNode?.querySelector('.react-flow__pane'))
  function passOn({ nativeEvent }: WheelEvent): void {
    pane?.dispatchEvent(new globalThis.WheelEvent('wheel', nativeEvent))
  }
  return (
    <div className={styles.clip} onWheel={passOn} {...useZoomLevel()}>
      <div className={styles.layer} style={{ transform }}>
        {children}
      </div>
    </div>
  )
}

type Place = Readonly<{ left: number; top: number; width: number; height: number }>
type FoldPlace = Readonly<{ id: string; name: string; isOpen: boolean; place: Place }>

/** The folds of a card, as buttons over their rows. */
function foldsOf(t: Texts, node: GraphNode, worstOf: (fold: FoldNode) => Worst | undefined): readonly FoldPlace[] {
  const { x, y, width } = node.box
  const at = (top: number, height: number): Place => ({ left: x + 1, top: y + top, width: width - 2, height })
  switch (node.type) {
    case 'fold': {
      const entries = node.entries.length > 0 && node.of === 'hosts' ? [node.entries.join(', ')] : []
      const worst = worstOf(node)
      const name = [
        foldName(t, node),
        ...entries,
        ...(node.of === 'hosts' ? [t.fold.hosts(node.count)] : []),
        ...(worst === undefined ? [] : [worstText(t, worst)]),
      ].join(', ')
      return [{ id: node.id, name, isOpen: node.isOpen, place: at(1, node.box.height - 2) }]
    }
    case 'gateway':
      return node.more === undefined
        ? []
        : [{ ...node.more, name: t.fold.moreServers(node.more.count), place: at(node.more.y, node.more.height) }]
    case 'virtualHost':
      return (node.fold?.rows ?? []).map((fold) => ({
        id: fold.id,
        isOpen: fold.isOpen,
        name: [t.fold.range(fold.first, fold.last), commonText(t, fold), t.fold.rules(fold.count)].join(', '),
        place: at(fold.y, fold.height),
      }))
    default:
      return []
  }
}

/** One tab stop for all folds; the arrow keys go from one to the next. */
const FoldButtons = memo(function FoldButtons({
  nodes,
  view,
}: Readonly<{ nodes: readonly GraphNode[]; view: ViewWindow }>) {
  const t = useText()
  const worstOf = useWorst()
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const folds = useMemo(
    () =>
      nodes.flatMap((node) => foldsOf(t, node, worstOf)).filter(({ place }) => isInside(place.top, place.height, view)),
    [nodes, t, view, worstOf],
  )
  if (folds.length === 0) return null
  const stop = folds.some(({ id }) => id === current) ? current : folds[0]?.id

  function walk(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    event.stopPropagation()
    const at = folds.findIndex(({ id }) => id === stop)
    list.current?.querySelectorAll('button')[at + by]?.focus()
  }
  return (
    <div ref={list} role="toolbar" aria-orientation="vertical" aria-label={t.fold.controls} onKeyDown={walk}>
      {folds.map(({ id, name, isOpen, place }) => (
        <button
          key={id}
          type="button"
          className={styles.button}
          style={place}
          aria-expanded={isOpen}
          aria-label={name}
          tabIndex={id === stop ? 0 : -1}
          onFocus={() => setCurrent(id)}
          onClick={() => actions.setFold(id, !isOpen)}
        />
      ))}
    </div>
  )
})

const CHOICES: readonly FoldBy[] = ['outcome', 'path', 'file', 'destination', 'none']

/** Header and spectrum of a card, in px; those of src/graph/geometry.ts. */
const HEADER = 47
const SIDE = 12

type HostControlsProps = Readonly<{ host: VirtualHostNode; whole: Graph; by: FoldBy }>

const HostControls = memo(function HostControls({ host, whole, by }: HostControlsProps) {
  const t = useText()
  const full = useMemo(() => whole.nodes.find(({ id }) => id === host.id), [whole, host.id])
  const { x, y, width } = host.box
  const face = (
    <>
      {t.fold.by[by]}
      <GraphIcon name="chevronDown" size={12} />
    </>
  )
  return (
    <>
      {full?.type === 'virtualHost' && (
        <Spectrum host={full} left={x + SIDE} top={y + HEADER} width={width - 2 * SIDE} />
      )}
      <div className={styles.menu} style={{ left: x + width - SIDE, top: y + 12, transform: 'translateX(-100%)' }}>
        <Menu
          label={t.fold.menu(host.domains[0] ?? host.id)}
          className={styles.face}
          face={face}
          content={{
            type: 'choices',
            value: by,
            choices: CHOICES.map((value) => ({ value, label: t.fold.by[value] })),
            onChoose: (value) => {
              const chosen = CHOICES.find((choice) => choice === value)
              if (chosen !== undefined) actions.foldBy(host.id, chosen)
            },
          }}
        />
      </div>
    </>
  )
})
