// The graph of the studio: the picture with its controls, and its twin in words for assistive technology and small screens.

import { ReactFlowProvider } from '@xyflow/react'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useMarks } from '../problems/useMarks.ts'
import { studio, useStudio } from '../state/store.ts'
import type { StudioState } from '../state/studioState.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { useText } from '../ui/useText.ts'
import { ChangedProvider, useChangedCards } from './changed.ts'
import type { Gesture } from './edit/gesture.ts'
import { loadLargePicture } from './folds/lazyFolds.tsx'
import styles from './GraphCanvas.module.css'
import { OpenGroupsContext, withListOf, withOpenGroups } from './groups.ts'
import { Picture } from './Picture.tsx'
import { ProblemsProvider, problemsOf } from './problems.ts'
import type { Found } from './search/found.ts'
import { GraphTree } from './tree/GraphTree.tsx'
import { useRuleCommands } from './useRuleCommands.ts'

const loadEditing = async () => {
  const { Editing, pictureTexts } = await import('./edit/Editing.tsx')
  void pictureTexts(studio.store.getState().language)
  return { default: Editing }
}
const Editing = lazy(loadEditing)

/** What is drawn: a large graph folded, as soon as it is; any other whole. */
const pictureOf = ({ snapshot, picture }: StudioState) => (snapshot?.folds === false ? snapshot.graph : picture)

/** Fills its parent. Draws the newest snapshot's graph and what the newest answer lights up in it. */
export function GraphCanvas() {
  const t = useText()
  // Drawn in slices: typing goes on while a large graph comes in.
  const graph = useDeferredValue(useStudio(({ snapshot }) => snapshot?.graph))
  const [opened, setOpened] = useState<ReadonlySet<string>>(NONE)
  const groups = useMemo(
    () => ({ opened, toggle: (id: string) => setOpened((before) => toggled(before, id)) }),
    [opened],
  )
  const marks = useDeferredValue(useMarks())
  const problems = useMemo(() => problemsOf(graph, marks), [graph, marks])
  const changed = useChangedCards(graph)
  const newest = useStudio(pictureOf)
  // Nothing is in the way of the first one.
  const picture = useDeferredValue(newest) ?? newest
  const isLong = useStudio(({ progress }) => progress !== undefined)
  useEffect(() => {
    if (isLong) void loadLargePicture()
  }, [isLong])
  const [found, setFound] = useState<Found | undefined>(undefined)
  const shown = useMemo(
    () => picture && withOpenGroups(picture, withListOf(picture, opened, found?.current)),
    [picture, opened, found],
  )
  const isSmall = useMediaQuery('(max-width: 559px)')
  const [focused, setFocused] = useState<string | undefined>(undefined)
  // What was begun last; the code that goes on with it comes with the first.
  const [gesture, setGesture] = useState<Gesture>()
  useRuleCommands(graph, focused, setGesture)
  // The picture of a large graph is there before the graph.
  const whole = graph ?? picture
  if (whole === undefined || whole.nodes.length === 0) {
    return <div className={styles.canvas}>{graph !== undefined && <p className={styles.empty}>{t.graph.empty}</p>}</div>
  }
  return (
    // The pointer comes before it presses: a drag is followed from its first move on.
    <div className={styles.canvas} onPointerEnter={loadEditing}>
      {graph !== undefined && (
        <GraphTree graph={graph} isShown={isSmall} onFocusElement={setFocused} onGesture={setGesture} />
      )}
      <ReactFlowProvider>
        {!isSmall && (
          <OpenGroupsContext value={groups}>
            <ProblemsProvider value={problems}>
              <ChangedProvider value={changed}>
                {shown !== undefined && (
                  <Picture
                    graph={shown}
                    whole={whole}
                    focused={focused}
                    found={found}
                    onFound={setFound}
                    onGesture={setGesture}
                  />
                )}
              </ChangedProvider>
            </ProblemsProvider>
          </OpenGroupsContext>
        )}
        {gesture !== undefined && graph !== undefined && (
          <Suspense fallback={null}>
            <Editing graph={graph} drawn={shown ?? graph} gesture={gesture} />
          </Suspense>
        )}
      </ReactFlowProvider>
    </div>
  )
}

const NONE: ReadonlySet<string> = new Set()

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
