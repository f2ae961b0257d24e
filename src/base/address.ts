// Addresses from which those of their fields are made. Equal paths are one list: ten thousand virtual services have the paths of one.

import { type FieldPath, refAt, type SourceRef } from './source.ts'

type Step = string | number

/** A path, and the longer ones that were asked for. */
type Place = Readonly<{ path: FieldPath; longer: Map<Step, Place> }>

// A plain object, and functions on it: the shape of a class is forgotten whenever no instance is left, and with it the code
// that was optimised for it.
export type Address = Readonly<{
  ref: SourceRef
  /** Undefined where the path is shared with nothing. */
  place: Place | undefined
  /** Of something made of two values: whose a field is. */
  ownerOf: ((step: Step, next: Step | undefined) => Address) | undefined
}>

/** Gives documents their addresses; those of one call share their paths. */
export function addresses(): (ref: SourceRef) => Address {
  const root = emptyPlace([])
  // What stands in a list of documents has paths of its own: there is nothing to share.
  return (ref) => ({ ref, place: ref.path.length === 0 ? root : undefined, ownerOf: undefined })
}

/** The address of something made of two values: `ownerOf` says whose a field is. */
export const mergedAddress = (ref: SourceRef, ownerOf: Address['ownerOf']): Address => ({
  ref,
  place: undefined,
  ownerOf,
})

/** The address of a field one or two steps below. */
export function fieldAt({ ref, place, ownerOf }: Address, step: Step, next?: Step): SourceRef {
  if (ownerOf !== undefined) return fieldAt(ownerOf(step, next), step, next)
  if (place === undefined) return next === undefined ? refAt(ref, step) : refAt(ref, step, next)
  return { file: ref.file, document: ref.document, path: placeBelow(place, step, next).path }
}

/** As `fieldAt`, to go on from. */
export function addressBelow({ ref, place, ownerOf }: Address, step: Step, next?: Step): Address {
  if (ownerOf !== undefined) return addressBelow(ownerOf(step, next), step, next)
  if (place === undefined) {
    const field = next === undefined ? refAt(ref, step) : refAt(ref, step, next)
    return { ref: field, place: undefined, ownerOf: undefined }
  }
  const below = placeBelow(place, step, next)
  return { ref: { file: ref.file, document: ref.document, path: below.path }, place: below, ownerOf: undefined }
}

const emptyPlace = (path: FieldPath): Place => ({ path, longer: new Map() })

function placeBelow(above: Place, step: Step, next: Step | undefined): Place {
  const place = child(above, step)
  return next === undefined ? place : child(place, next)
}

function child(above: Place, step: Step): Place {
  const known = above.longer.get(step)
  if (known !== undefined) return known
  const made = emptyPlace([...above.path, step])
  above.longer.set(step, made)
  return made
}
