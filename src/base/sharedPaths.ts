// Equal field paths as one list. A large project repeats few paths very often: ten thousand virtual services have those of one.

import { type FieldPath, refAt, type SourceRef } from './source.ts'

type Place = Readonly<{ path: FieldPath; below: Map<string | number, Place> }>

/** A `refAt` whose addresses share their paths; those below an address that stands in a list of documents have their own. */
export function sharingRefAt(): typeof refAt {
  const root: Place = { path: [], below: new Map() }
  const places = new Map<FieldPath, Place>()
  return (ref, ...steps): SourceRef => {
    const above = ref.path.length === 0 ? root : places.get(ref.path)
    if (above === undefined) return refAt(ref, ...steps)
    const { path } = steps.reduce(below, above)
    return { file: ref.file, document: ref.document, path }
  }

  function below(place: Place, step: string | number): Place {
    const known = place.below.get(step)
    if (known !== undefined) return known
    const made: Place = { path: [...place.path, step], below: new Map() }
    place.below.set(step, made)
    places.set(made.path, made)
    return made
  }
}
