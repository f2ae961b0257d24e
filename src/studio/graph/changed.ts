// Which cards show resources whose text is not what it was when their file was opened or last saved.

import { createContext, use, useEffect, useState } from 'react'
import type { SourceRef } from '../../base/source.ts'
import type { Graph } from '../../graph/graph.ts'
import { studio, useStudio } from '../state/store.ts'
import { isAsSaved, suspects } from './changedText.ts'
import { documentKey, partsOf, rootsOf } from './problems.ts'

const ChangedContext = createContext<ReadonlySet<string>>(new Set())

/** Hands the ids of changed cards to `useIsChanged`. */
export const ChangedProvider = ChangedContext.Provider

export const useIsChanged = (id: string): boolean => use(ChangedContext).has(id)

const NONE: ReadonlySet<string> = new Set()

/** Follows the text at the pace of the snapshots. */
export function useChangedCards(graph: Graph | undefined): ReadonlySet<string> {
  const snapshot = useStudio((state) => state.snapshot)
  const saved = useStudio((state) => state.saved)
  const [changed, setChanged] = useState(NONE)
  useEffect(() => {
    const { files, version } = studio.store.getState()
    // Of an older text nothing can be said; the newer snapshot comes.
    if (graph === undefined || snapshot?.version !== version || snapshot.graph !== graph) return
    const asked = suspectRoots(graph, suspects(snapshot, files, saved))
    if (asked.length === 0) return setChanged(NONE)
    let wanted = true
    void studio.client.locate(asked.map(({ root }) => root)).then((places) => {
      if (!wanted || !places.ok) return
      const differ = asked.filter((_, index) => !isAsSaved(places.value[index], files, saved))
      setChanged(new Set(differ.map(({ card }) => card)))
    })
    return () => {
      wanted = false
    }
  }, [graph, snapshot, saved])
  return changed
}

type CardRoot = Readonly<{ card: string; root: SourceRef }>

function suspectRoots(graph: Graph, documents: ReadonlySet<string>): readonly CardRoot[] {
  if (documents.size === 0) return []
  const files = new Set([...documents].map((key) => key.slice(key.indexOf('/') + 1)))
  const isNear = ({ source }: ReturnType<typeof partsOf>[number]): boolean =>
    source !== undefined && files.has(source.file) && documents.has(documentKey(source))
  // Most cards stand for other documents: of those no address is made.
  const near = graph.nodes.filter((node) => partsOf(node).some(isNear))
  return near.flatMap((node) =>
    rootsOf(node)
      .filter((root) => documents.has(documentKey(root)))
      .map((root) => ({ card: node.id, root })),
  )
}
