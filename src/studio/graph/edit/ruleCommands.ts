// Edits of whole rules: each is one undo step, and the selection stays with the rule. Keys may come faster than the worker
// answers: one command waits for the one before, and means the rule where that one left it.

import { refKey, type SourceRef } from '../../../base/source.ts'
import type { PictureTexts } from '../../../i18n/picture.ts'
import type { EditOperation } from '../../../yaml/operation.ts'
import { actions, studio } from '../../state/store.ts'
import { ruleNameOf } from './ruleEdits.ts'
import { type RulePlace, ruleNumber, rulePlace, ruleRef } from './rulePlace.ts'
import { pictureTexts } from './usePictureTexts.ts'

/** Gives the address that the rule has afterwards; undefined if nothing changed. */
type Command = (place: RulePlace, t: PictureTexts) => Promise<SourceRef | undefined>

/** The addresses that a rule had while its commands ran, and the one that it has. */
type Followed = Readonly<{ known: readonly string[]; now: SourceRef }>
let running: Promise<Followed | undefined> = Promise.resolve(undefined)
let waiting = 0

/** Runs a command on the rule at `ref`, or where the commands before it took that rule. */
function run(ref: SourceRef, command: Command): Promise<void> {
  waiting += 1
  running = running.then(async (followed) => {
    const isSame = followed?.known.includes(refKey(ref)) === true
    const current = isSame ? followed.now : ref
    const place = rulePlace(current)
    const after = (place === undefined ? undefined : await named(command, place).catch(() => undefined)) ?? current
    if (after !== current) actions.revealSource(after)
    waiting -= 1
    const known = [...(isSame ? followed.known : []), refKey(ref), refKey(after)]
    return waiting === 0 ? undefined : { known, now: after }
  })
  return running.then(() => undefined)
}

/** Runs a command with the words that name its step. */
const named = async (command: Command, place: RulePlace) =>
  command(place, await pictureTexts(studio.store.getState().language))

const numberOf = (place: RulePlace): number => ruleNumber(studio.store.getState().snapshot?.graph, place)

/** Edits the document of a rule; true if it was made. */
export function editRule(place: RulePlace, operations: readonly EditOperation[], label: string, group?: string) {
  const { file, document } = place.list
  return actions.edit({ file, document, operations }, label, group)
}

async function move(place: RulePlace, to: number, label: string): Promise<SourceRef | undefined> {
  const { list, index } = place
  if (to === index) return undefined
  const made = await editRule(place, [{ type: 'move', path: list.path, from: index, to }], label)
  return made ? ruleRef(place, to) : undefined
}

/** One place up (-1) or down (1) among the rules of its virtual service; at the end it stays. */
export const stepRule = (ref: SourceRef, by: -1 | 1): Promise<void> =>
  run(ref, async (place, t) => {
    const list = await actions.readValue(place.list)
    const to = place.index + by
    if (!Array.isArray(list) || !(to in list)) return undefined
    return move(place, to, t.picture.step.moved(numberOf(place), by))
  })

/** To the index `to` of its list. */
export const moveRule = (ref: SourceRef, to: number): Promise<void> =>
  run(ref, (place, t) => {
    const number = numberOf(place)
    return move(place, to, t.picture.step.movedTo(number, number + to - place.index))
  })

/** Once more below itself, written as it is; a name gets `-copy`. */
export const duplicateRule = (ref: SourceRef): Promise<void> =>
  run(ref, async (place, t) => {
    const name = ruleNameOf(await actions.readValue(ruleRef(place, place.index)))
    const copy = ruleRef(place, place.index + 1)
    const operations: readonly EditOperation[] = [
      { type: 'copy', path: place.list.path, index: place.index },
      ...(name === '' ? [] : [{ type: 'set', path: [...copy.path, 'name'], value: `${name}-copy` } as const]),
    ]
    return (await editRule(place, operations, t.picture.step.duplicated(numberOf(place)))) ? copy : undefined
  })

/** Its neighbour is selected then. */
export const removeRule = (ref: SourceRef): Promise<void> =>
  run(ref, async (place, t) => {
    const list = await actions.readValue(place.list)
    const count = Array.isArray(list) ? list.length : 0
    const path = ruleRef(place, place.index).path
    const made = await editRule(place, [{ type: 'remove', path }], t.picture.step.removed(numberOf(place)))
    if (!made) return undefined
    return count < 2 ? place.list : ruleRef(place, Math.min(place.index, count - 2))
  })

/** A new rule at an index of the list of the rule at `ref`. */
export const insertRule = (ref: SourceRef, offset: 0 | 1, value: Extract<EditOperation, { type: 'insert' }>['value']) =>
  run(ref, async (place, t) => {
    const index = place.index + offset
    const operation = { type: 'insert', path: place.list.path, index, value } as const
    const made = await editRule(place, [operation], t.picture.step.added(numberOf(place) + offset))
    return made ? ruleRef(place, index) : undefined
  })
