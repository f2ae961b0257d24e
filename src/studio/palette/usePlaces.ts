import { useEffect, useMemo, useState } from 'react'
import type { Texts } from '../../i18n/index.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
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
  const all = useAllPlaces(snapshot, t)
  const found = useMemo(() => {
    const withNumbers = best(all, words, limit)
    // The numbers may be weights.
    return withNumbers.length === 0 && names.length > 0 ? best(all, names, limit) : withNumbers
  }, [all, words, names])
  const lines = useLines(found)
  return found.map((entry) => ({ ...entry, place: lines.get(entry.id) ?? entry.ref.file, run: () => go(entry) }))
}

/** So long is worked in one go, in ms. */
const slice = 12

/** Of a large project the places are made in slices, and typing goes on between them: some are there at once, then all. */
function useAllPlaces(snapshot: ProjectSnapshot | undefined, t: Texts): readonly Place[] {
  const [all, setAll] = useState<readonly Place[]>([])
  useEffect(() => {
    const places = snapshot === undefined ? undefined : placesOf(snapshot, t)
    const made: Place[] = []
    let isFirst = true
    let timer: ReturnType<typeof setTimeout> | undefined
    function goOn(): void {
      const end = performance.now() + slice
      let next = places?.next()
      while (next !== undefined && !next.done) {
        made.push(next.value)
        if (performance.now() > end) break
        next = places?.next()
      }
      const isWhole = next === undefined || next.done === true
      if (isWhole || isFirst) setAll([...made])
      isFirst = false
      if (!isWhole) timer = setTimeout(goOn)
    }
    goOn()
    return () => clearTimeout(timer)
  }, [snapshot, t])
  return all
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
