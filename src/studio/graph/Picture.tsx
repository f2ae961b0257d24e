import { Background, ReactFlow, useReactFlow, useStore } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { lazy, type MouseEvent, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Graph, GraphNode } from '../../graph/graph.ts'
import { focusRegion } from '../app/regions.ts'
import { openEditor } from '../state/editFocus.ts'
import { actions, useStudio } from '../state/store.ts'
import { MAX_ZOOM, MIN_ZOOM, useCamera } from './camera/useCamera.ts'
import { useFollow } from './camera/useFollow.ts'
import { useGraphKeys } from './camera/useGraphKeys.ts'
import { isInside, useViewWindow, type ViewWindow } from './camera/viewWindow.ts'
import { type CardNode, toCardNode } from './cards/cardNode.ts'
import { nodeTypes } from './cards/nodeTypes.ts'
import { EdgeLayer } from './edges/EdgeLayer.tsx'
import { dragAt, type Gesture, menuAt } from './edit/gesture.ts'
import styles from './GraphCanvas.module.css'
import { LaneTitles } from './LaneTitles.tsx'
import { Legend } from './Legend.tsx'
import { MarkedContext } from './marked.ts'
import { find } from './rows.ts'
import { type Found, FoundContext } from './search/found.ts'
import { GraphSearch } from './search/GraphSearch.tsx'
import { selectedId } from './selection.ts'
import { ZoomBar } from './ZoomBar.tsx'
import { useZoomLevel } from './zoom/useZoomLevel.ts'

const LargePicture = lazy(async () => ({ default: (await import('./LargePicture.tsx')).LargePicture }))

/** Up to this many cards all are in the page; of more only those near the view. */
const ALL = 150

type PictureProps = Readonly<{
  /** As it is drawn. */
  graph: Graph
  /** Another one only if the drawn one is folded. */
  whole: Graph
  focused: string | undefined
  /** What the canvas search found, and where that is told. */
  found: Found | undefined
  onFound: (found: Found | undefined) => void
  /** A drag or a menu was begun. */
  onGesture: (gesture: Gesture) => void
}>

/** The cards in their lanes, drawn by React Flow, with edges, titles and controls. */
export function Picture({ graph, whole, focused: inTree, found, onFound, onGesture }: PictureProps) {
  const camera = useCamera()
  const view = useViewWindow()
  const nodes = useCardNodes(graph, view)
  const isStarted = useStarted(graph, camera.start)
  const { isFollowing, toggleFollowing } = useFollow(graph, camera, isStarted)

  const selection = useStudio((state) => state.selection)
  const focused = found?.current ?? inTree
  const clicked = useRef<string | undefined>(undefined)
  const selected = useMemo(() => selectedId(whole, selection, clicked.current), [whole, selection])
  const marked = useMemo(() => ({ selected, focused }), [selected, focused])

  const pointedAt = focused ?? (selected === clicked.current ? undefined : selected)
  useEffect(() => {
    if (isStarted && pointedAt !== undefined) camera.reveal(graph, pointedAt)
  }, [isStarted, pointedAt, graph, camera])

  const isFolded = useStudio(({ picture }) => picture !== undefined)
  const isLarge = useStore(({ width, height }) => isFolded || graph.width > width || graph.height > height)
  useEffect(() => {
    if (isFolded) actions.pin([selected, focused, ...pinnedHits(found)].filter((id) => id !== undefined))
  }, [isFolded, selected, focused, found])

  const fit = useCallback(() => camera.fit(graph), [camera, graph])
  const zoomTo = useCallback((zoom: number) => camera.zoomTo(graph, zoom), [camera, graph])
  useGraphKeys(zoomTo, fit, toggleFollowing)

  function select(event: MouseEvent, node: CardNode): void {
    const source = sourceAt(graph, event, node)
    if (source === undefined) return
    clicked.current = source.id
    actions.revealSource(source.ref)
  }

  const begin = (gesture: Gesture | undefined) => gesture !== undefined && onGesture(gesture)

  return (
    <MarkedContext value={marked}>
      <FoundContext value={found}>
        <div
          className={styles.picture}
          aria-hidden="true"
          data-searching={found !== undefined || undefined}
          {...useZoomLevel()}
        >
          <ReactFlow
            onPointerDown={(event) => begin(dragAt(event))}
            onClick={(event) => begin(menuAt(event, false))}
            onContextMenu={(event) => {
              const menu = menuAt(event, true)
              if (menu === undefined) return
              event.preventDefault()
              begin(menu)
            }}
            nodes={nodes}
            edges={NO_EDGES}
            nodeTypes={nodeTypes}
            onNodeClick={select}
            onNodeDoubleClick={(event, node) => {
              select(event, node)
              openEditor()
            }}
            onPaneClick={() => {
              clicked.current = undefined
              actions.select(undefined)
            }}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            // Else it takes every space that is typed into the editor, which is no field to it.
            panActivationKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panOnScroll
            panOnScrollSpeed={1}
            zoomOnDoubleClick={false}
            minZoom={MIN_ZOOM}
            maxZoom={MAX_ZOOM}
            proOptions={HIDE_ATTRIBUTION}
          >
            <Background gap={20} size={1.6} color="var(--rw-canvas-dot)" />
            <EdgeLayer graph={graph} view={view} />
          </ReactFlow>
          <LaneTitles />
          <Legend graph={graph} />
        </div>
      </FoundContext>
      <GraphSearch graph={whole} onFound={onFound} onLeave={() => leaveSearch(whole, found)} />
      {isLarge && (
        <Suspense fallback={null}>
          <LargePicture graph={graph} whole={whole} view={view} isFolded={isFolded} />
        </Suspense>
      )}
      <ZoomBar onZoom={zoomTo} onFit={fit} isFollowing={isFollowing} onFollow={toggleFollowing} />
    </MarkedContext>
  )
}

/** In a folded picture so many hits are opened; of more only the one that the search stands on. */
const OPENED_HITS = 40

const pinnedHits = (found: Found | undefined): readonly string[] =>
  found !== undefined && found.hits.size <= OPENED_HITS ? [...found.hits] : []

/** The search is over: what it stood on is selected. */
function leaveSearch(graph: Graph, found: Found | undefined): void {
  const hit = found?.current === undefined ? undefined : find(graph, found.current)
  const source = hit?.row?.source ?? hit?.node.source
  if (source !== undefined) actions.revealSource(source)
  focusRegion('graph')
}

const NO_EDGES: [] = []
const HIDE_ATTRIBUTION = { hideAttribution: true }

/** The cards near the view as React Flow wants them; a card keeps its object while the graph is the same. */
function useCardNodes(graph: Graph, { top, bottom }: ViewWindow): CardNode[] {
  const known = useRef(new WeakMap<GraphNode, CardNode>())
  return useMemo(() => {
    const cards =
      graph.nodes.length <= ALL
        ? graph.nodes
        : graph.nodes.filter(({ box }) => isInside(box.y, box.height, { top, bottom }))
    return cards.map((card) => {
      const node = known.current.get(card) ?? toCardNode(card)
      known.current.set(card, node)
      return node
    })
  }, [graph, top, bottom])
}

/** Puts the first graph in view as soon as the canvas has a size, and a later one that is not in view at all; true from then on. */
function useStarted(graph: Graph, start: (graph: Graph) => void): boolean {
  const hasSize = useStore(({ width }) => width > 0)
  const { getViewport } = useReactFlow()
  const [isStarted, setStarted] = useState(false)
  useEffect(() => {
    if (!hasSize) return
    const { y, zoom } = getViewport()
    if (isStarted && -y / zoom < graph.height) return
    start(graph)
    setStarted(true)
  }, [hasSize, isStarted, start, graph, getViewport])
  return isStarted
}

/** The clicked card or row, and where it comes from. */
function sourceAt(graph: Graph, event: MouseEvent, node: CardNode) {
  const element = event.target instanceof Element ? event.target.closest('[data-element]') : null
  const id = element?.getAttribute('data-element') ?? node.id
  const found = find(graph, id)
  const ref = found?.row?.source ?? found?.node.source
  return ref === undefined ? undefined : { id, ref }
}
