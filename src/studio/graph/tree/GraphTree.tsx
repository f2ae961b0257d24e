import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SourceRef } from '../../../base/source.ts'
import type { Graph } from '../../../graph/graph.ts'
import { openEditor } from '../../state/editFocus.ts'
import { actions, studio, useStudio } from '../../state/store.ts'
import { useText } from '../../ui/useText.ts'
import type { Gesture } from '../edit/gesture.ts'
import { rowsOf } from '../rows.ts'
import { selectedId } from '../selection.ts'
import styles from './GraphTree.module.css'
import { indexGraph, type TreeItem } from './treeItem.ts'
import { treeItems } from './treeItems.ts'
import { moveOf, pathTo, type VisibleItem, visibleItems } from './visibleItems.ts'

/** Up to this many cards and rows the tree starts wholly open. */
const SMALL = 400

/** Items before and after the focused one that are in the page. */
const AROUND = 60

type GraphTreeProps = Readonly<{
  graph: Graph
  /** True if it is the picture itself (small screens), not only the twin of one. */
  isShown: boolean
  /** The element that the focus came to; undefined when it left the tree. */
  onFocusElement: (element: string | undefined) => void
  /** The menu of an item was asked for by pointer. */
  onGesture: (gesture: Gesture) => void
}>

/** The graph in words: one tab stop, arrows inside; Enter opens the form of an item, Space selects its lines. */
export function GraphTree({ graph, isShown, onFocusElement, onGesture }: GraphTreeProps) {
  const t = useText()
  const live = useStudio(({ drawn }) => drawn?.live)
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({})
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const list = useRef<HTMLDivElement>(null)

  const index = useMemo(() => indexGraph(graph), [graph])
  const items = useMemo(() => treeItems(index, t, live), [index, t, live])
  const shown = useMemo(() => {
    const lit = new Set([...(live?.nodes ?? []), ...(live?.rows ?? [])])
    const isSmall = graph.nodes.length + graph.nodes.flatMap(rowsOf).length <= SMALL
    // The rules of a host are the leaves of interest: what a rule leads to stands in its own sentence too.
    return visibleItems(items, (item, level) => {
      return toggled[item.id] ?? (item.isRule ? false : isSmall || level === 1 || lit.has(item.element ?? ''))
    })
  }, [items, toggled, live, graph])
  const place = Math.max(
    0,
    shown.findIndex(({ item }) => item.id === current),
  )
  const active = shown[place]?.item.id
  // Off screen only what the arrow keys can reach soon is in the page; `aria-setsize` tells the rest.
  const rows = isShown ? shown : shown.slice(Math.max(0, place - AROUND), place + AROUND)

  function focus(id: string): void {
    // The item may come into the page only now.
    flushSync(() => setCurrent(id))
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus()
  }

  // An edit takes the rule that has the focus to another place: the focus goes with the selection.
  const selected = useRef<SourceRef>(undefined)
  const follow = useEffectEvent((drawn: Graph) => {
    const { selection } = studio.store.getState()
    const before = selected.current
    selected.current = selection
    if (selection === undefined || selection === before) return
    if (list.current?.contains(document.activeElement) !== true) return
    const element = selectedId(drawn, selection, shown[place]?.item.element)
    const target = shown.find(({ item }) => item.element === element)?.item.id
    if (target === undefined || target === active) return
    list.current.querySelector<HTMLElement>(`[data-item="${CSS.escape(target)}"]`)?.focus()
  })
  useEffect(() => follow(graph), [graph])

  // Arrow keys lead from the picture into the tree, to what is selected there.
  const enter = useEffectEvent((): boolean => {
    const { selection } = studio.store.getState()
    const element = selectedId(graph, selection, undefined)
    const path = element === undefined ? undefined : pathTo(items, element)
    const target = path?.at(-1) ?? active
    if (target === undefined) return false
    if (path !== undefined) setToggled({ ...toggled, ...Object.fromEntries(path.slice(0, -1).map((id) => [id, true])) })
    focus(target)
    return true
  })
  useEffect(() => {
    function handle(event: globalThis.KeyboardEvent): void {
      if (event.defaultPrevented || !isArrow(event) || !isOnPicture(list.current)) return
      if (enter()) event.preventDefault()
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])

  function handleKey(event: KeyboardEvent, item: TreeItem): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const move = moveOf(event.key, shown, item.id)
    if (move === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    if (move?.type === 'focus') focus(move.id)
    else if (move !== undefined) setToggled({ ...toggled, [move.id]: move.type === 'open' })
    else choose(item, event.key === 'Enter')
  }

  return (
    <div
      ref={list}
      role="tree"
      aria-label={t.tree.label}
      className={isShown ? styles.shown : styles.hidden}
      onBlur={() => onFocusElement(undefined)}
    >
      {rows.map((row) => (
        <Item
          key={row.item.id}
          row={row}
          isShown={isShown}
          isTabStop={row.item.id === active}
          state={row.item.isRule ? live?.rules[row.item.element ?? ''] : undefined}
          onFocus={() => {
            setCurrent(row.item.id)
            onFocusElement(row.item.element)
          }}
          onClick={() => {
            if (row.item.childCount > 0) setToggled({ ...toggled, [row.item.id]: !row.isOpen })
            choose(row.item, false)
          }}
          onContextMenu={(event) => {
            if (row.item.element === undefined) return
            event.preventDefault()
            onGesture({ type: 'menu', element: row.item.element, adds: false, x: event.clientX, y: event.clientY })
          }}
          onKeyDown={(event) => handleKey(event, row.item)}
        />
      ))}
    </div>
  )
}

const isArrow = ({ key, altKey, ctrlKey, metaKey, shiftKey }: globalThis.KeyboardEvent): boolean =>
  key.startsWith('Arrow') && !altKey && !ctrlKey && !metaKey && !shiftKey

/** True if a key would go nowhere but to the picture: its region has the focus, or nothing has. */
function isOnPicture(tree: HTMLElement | null): boolean {
  const { activeElement, body } = document
  if (document.querySelector('dialog[open]') !== null) return false
  if (activeElement === null || activeElement === body) return true
  return activeElement === tree?.closest('[data-region="graph"]') || activeElement.closest('.react-flow') !== null
}

function choose({ source }: TreeItem, isEdit: boolean): void {
  if (source === undefined) return
  actions.revealSource(source)
  if (!isEdit) return
  openEditor()
}

type ItemProps = Readonly<{
  row: VisibleItem
  isShown: boolean
  isTabStop: boolean
  state: string | undefined
  onFocus: () => void
  onClick: () => void
  onContextMenu: (event: MouseEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
}>

function Item({ row, isShown, isTabStop, state, onFocus, onClick, onContextMenu, onKeyDown }: ItemProps) {
  const { item, level, position, siblings, isOpen } = row
  return (
    <div
      role="treeitem"
      className={styles.item}
      data-item={item.id}
      data-state={state}
      data-first-focus={isTabStop || undefined}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={item.childCount > 0 ? isOpen : undefined}
      aria-selected={isTabStop}
      tabIndex={isTabStop ? 0 : -1}
      style={{ paddingInlineStart: 12 + (level - 1) * 16 }}
      onFocus={onFocus}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      {isShown && item.stage !== undefined && (
        <span className={styles.stage} aria-hidden="true">
          {item.stage}
        </span>
      )}
      {item.text()}
    </div>
  )
}
