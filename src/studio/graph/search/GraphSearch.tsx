// The canvas search. Its field is there at once, so that what is typed while the rest is fetched is not typed into the page.

import { useStore } from '@xyflow/react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Graph } from '../../../graph/graph.ts'
import { useCommand } from '../../commands/useCommand.ts'
import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import type { Found } from './found.ts'
import styles from './SearchBar.module.css'

const SearchBar = lazy(async () => ({ default: (await import('./SearchBar.tsx')).SearchBar }))

type GraphSearchProps = Readonly<{
  graph: Graph
  onFound: (found: Found | undefined) => void
  /** It was closed; focus goes back to where the hit is. */
  onLeave: () => void
}>

/** Nothing until `/` or the palette asks for it. */
export function GraphSearch({ graph, onFound, onLeave }: GraphSearchProps) {
  const t = useText()
  const [asked, setAsked] = useState<number | undefined>(undefined)
  const [query, setQuery] = useState('')
  useCommand('search', () => setAsked((before = 0) => before + 1))
  if (asked === undefined) return null
  const field = {
    className: styles.field,
    'aria-label': t.graph.search.label,
    placeholder: t.graph.search.hint,
    spellCheck: false,
    autoComplete: 'off',
  } as const
  return (
    <OverLane>
      <GraphIcon name="search" size={14} />
      <Suspense
        fallback={
          <input
            ref={(element) => element?.focus()}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            {...field}
          />
        }
      >
        <SearchBar
          graph={graph}
          asked={asked}
          field={field}
          query={query}
          onQuery={setQuery}
          onFound={onFound}
          onClose={() => {
            setAsked(undefined)
            setQuery('')
            onFound(undefined)
            onLeave()
          }}
        />
      </Suspense>
    </OverLane>
  )
}

/** Left edge of the middle lane, and how wide the bar is at most; those of src/graph/geometry.ts. */
const LANE = { x: 304, width: 394 }
const SIDE = 12

/** Over the middle lane, in place of its titles, as far as that is in the view. */
function OverLane({ children }: Readonly<{ children: ReactNode }>) {
  const width = useStore((state) => Math.min(LANE.width, state.width - 2 * SIDE))
  const left = useStore(({ transform: [x, , zoom], width: view }) =>
    Math.round(Math.max(SIDE, Math.min(LANE.x * zoom + x, view - SIDE - width))),
  )
  return (
    <search className={`${styles.bar} nopan nowheel`} style={{ left, width }}>
      {children}
    </search>
  )
}
