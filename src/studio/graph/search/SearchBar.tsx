import { type ComponentProps, type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Graph } from '../../../graph/graph.ts'
import { useText } from '../../ui/useText.ts'
import { GraphIcon } from '../GraphIcon.tsx'
import type { Found } from './found.ts'
import styles from './SearchBar.module.css'
import { hitsOf, type SearchEntry, searchIndex } from './searchIndex.ts'

type SearchBarProps = Readonly<{
  graph: Graph
  /** Another number asks for the focus again. */
  asked: number
  /** What the field has while this is fetched, too. */
  field: Omit<ComponentProps<'input'>, 'ref' | 'value' | 'onChange' | 'onKeyDown'>
  query: string
  onQuery: (query: string) => void
  onFound: (found: Found | undefined) => void
  onClose: () => void
}>

/** The canvas search: filters as one types, Enter and Shift+Enter walk the hits, Esc closes. */
export function SearchBar({ graph, asked, field, query, onQuery, onFound, onClose }: SearchBarProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState(0)
  const index = useMemo(() => searchIndex(graph), [graph])
  const hits = useMemo(() => hitsOf(index, query), [index, query])
  const current = Math.min(place, Math.max(hits.length - 1, 0))

  useEffect(() => {
    input.current?.focus()
    // What was typed already goes on.
    if (asked > 1) input.current?.select()
  }, [asked])
  const tell = useEffectEvent(onFound)
  useEffect(() => tell(query.trim() === '' ? undefined : foundOf(hits, current)), [query, hits, current])

  function walk(step: 1 | -1): void {
    if (hits.length > 0) setPlace((current + step + hits.length) % hits.length)
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') walk(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowUp') walk(-1)
    else return
    event.preventDefault()
    // Else the page takes Esc as a step back of its own.
    event.stopPropagation()
  }
  const isNone = query.trim() !== '' && hits.length === 0
  return (
    <>
      <input
        ref={input}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value)
          setPlace(0)
        }}
        onKeyDown={handleKey}
        {...field}
      />
      <span className={styles.count} role="status" data-none={isNone || undefined}>
        {hits.length > 0 ? t.graph.search.place(current + 1, hits.length) : isNone ? t.graph.search.none : ''}
      </span>
      <Tool icon="chevronUp" label={t.graph.search.previous} isOff={hits.length === 0} onClick={() => walk(-1)} />
      <Tool icon="chevronDown" label={t.graph.search.next} isOff={hits.length === 0} onClick={() => walk(1)} />
      <Tool icon="cross" label={t.graph.search.close} onClick={onClose} />
    </>
  )
}

function foundOf(hits: readonly SearchEntry[], current: number): Found {
  return {
    hits: new Set(hits.map(({ id }) => id)),
    cards: new Set(hits.map(({ card }) => card)),
    withRows: new Set(hits.flatMap(({ id, card }) => (id === card ? [] : [card]))),
    current: hits[current]?.id,
  }
}

type ToolProps = Readonly<{
  icon: 'chevronUp' | 'chevronDown' | 'cross'
  label: string
  isOff?: boolean
  onClick: () => void
}>

function Tool({ icon, label, isOff = false, onClick }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      <GraphIcon name={icon} size={12} />
    </button>
  )
}
