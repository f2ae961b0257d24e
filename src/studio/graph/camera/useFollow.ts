import { useCallback, useEffect, useRef, useState } from 'react'
import type { Graph, LivePath } from '../../../graph/graph.ts'
import { useStudio } from '../../state/store.ts'
import { find } from '../rows.ts'
import type { Camera } from './useCamera.ts'

/** What the camera goes to: the rule that took the request, else the near miss, else the host that refused it, else the entry. */
function targetOf(live: LivePath | undefined): string | undefined {
  if (live === undefined) return undefined
  const near = Object.entries(live.rules).find(([, state]) => state === 'nearMiss')?.[0]
  return live.rule ?? near ?? live.virtualHost ?? live.rows[0]
}

/** Keeps the end of the lit path in view while following; only another end moves the camera. */
export function useFollow(
  graph: Graph,
  camera: Camera,
  isStarted: boolean,
): Readonly<{ isFollowing: boolean; toggleFollowing: () => void }> {
  const [isFollowing, setFollowing] = useState(true)
  const target = useStudio(({ drawn }) => targetOf(drawn?.live))
  const { reveal } = camera
  const toggleFollowing = useCallback(() => setFollowing((before) => !before), [])
  // The graph is no reason to move: it is a new one with each key typed in the YAML.
  const shown = useRef(graph)
  shown.current = graph
  // A folded picture may open the target a moment later.
  const isDrawn = target !== undefined && find(graph, target) !== undefined
  useEffect(() => {
    if (isStarted && isFollowing && isDrawn) reveal(shown.current, target)
  }, [isStarted, isFollowing, isDrawn, target, reveal])
  return { isFollowing, toggleFollowing }
}
