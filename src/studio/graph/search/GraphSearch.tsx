// The canvas search is fetched when it is first asked for.

import { lazy, Suspense, useState } from 'react'
import type { Graph } from '../../../graph/graph.ts'
import { useCommand } from '../../commands/useCommand.ts'
import type { Found } from './found.ts'

const SearchBar = lazy(async () => ({ default: (await import('./SearchBar.tsx')).SearchBar }))

type GraphSearchProps = Readonly<{
  graph: Graph
  onFound: (found: Found | undefined) => void
  /** It was closed; focus goes back to where the hit is. */
  onLeave: () => void
}>

/** Nothing until `/` or the palette asks for it. */
export function GraphSearch({ graph, onFound, onLeave }: GraphSearchProps) {
  const [asked, setAsked] = useState<number | undefined>(undefined)
  useCommand('search', () => setAsked((before = 0) => before + 1))
  if (asked === undefined) return null
  return (
    <Suspense fallback={null}>
      <SearchBar
        graph={graph}
        asked={asked}
        onFound={onFound}
        onClose={() => {
          setAsked(undefined)
          onFound(undefined)
          onLeave()
        }}
      />
    </Suspense>
  )
}
