// The other places that a problem is about; a press goes there.

import { refKey, type SourceRef } from '../../base/source.ts'
import { usePlace } from '../editor/usePlace.ts'
import { actions } from '../state/store.ts'
import { goToSource } from '../ui/goToSource.ts'
import styles from './SeeAlso.module.css'
import { useProblemTexts } from './useProblemTexts.ts'

/** Nobody reads more; the first ones are those that count. */
const most = 6

export function SeeAlso({ places }: Readonly<{ places: readonly SourceRef[] }>) {
  const t = useProblemTexts()
  const distinct = [...new Map(places.map((at) => [refKey(at), at])).entries()]
  if (distinct.length === 0) return null
  return (
    <div className={styles.places}>
      {t.problems.seeAlso}
      {distinct.slice(0, most).map(([key, at]) => (
        <PlaceLink key={key} at={at} />
      ))}
    </div>
  )
}

function PlaceLink({ at }: Readonly<{ at: SourceRef }>) {
  const place = usePlace(at)
  if (place === undefined) return null
  return (
    <button type="button" className={styles.place} onClick={() => goTo(at)} lang="en" translate="no">
      {at.file}:{place.startLine}
    </button>
  )
}

function goTo(at: SourceRef): void {
  actions.activateFile(at.file)
  goToSource(at)
}
