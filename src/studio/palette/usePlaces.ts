import { useEffect, useMemo, useState } from 'react'
import { actions, studio, useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { best, type Entry, type Place } from './entries.ts'
import { placesOf } from './places.ts'
import type { Query } from './query.ts'

const limit = 12

/** Where the words lead, with `file:line`. */
export function usePlaces({ words, names }: Query): readonly (Entry & Readonly<{ place: string }>)[] {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const all = useMemo(() => (snapshot === undefined ? [] : placesOf(snapshot, t)), [snapshot, t])
  const found = useMemo(() => {
    const withNumbers = best(all, words, limit)
    // The numbers may be weights.
    return withNumbers.length === 0 && names.length > 0 ? best(all, names, limit) : withNumbers
  }, [all, words, names])
  const lines = useLines(found)
  return found.map((entry) => ({ ...entry, place: lines.get(entry.id) ?? entry.ref.file, run: () => go(entry) }))
}

function go({ ref }: Place): void {
  actions.revealSource(ref)
  actions.setPane('graph')
}

/** `file:line` of places by their ids, as far as it is known. */
function useLines(places: readonly Place[]): ReadonlyMap<string, string> {
  const [lines, setLines] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let wanted = true
    void studio.client.locate(places.map(({ ref }) => ref)).then((located) => {
      if (!wanted || !located.ok) return
      const named = places.flatMap(({ id }, index) => {
        const place = located.value[index]
        return place === undefined ? [] : [[id, `${place.file}:${place.startLine}`] as const]
      })
      setLines((before) => new Map([...before, ...named]))
    })
    return () => {
      wanted = false
    }
  }, [places])
  return lines
}
