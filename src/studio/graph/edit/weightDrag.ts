// A weight that is dragged by its label: to the right for more. A click asks for the number.

import type { SourceRef } from '../../../base/source.ts'
import type { GraphEdge } from '../../../graph/graph.ts'
import type { EditOperation } from '../../../yaml/operation.ts'
import { setWeight } from '../../drawer/edit/weights.ts'
import { actions } from '../../state/store.ts'
import type { DragNeeds, Held, PointerPlace } from './drags.ts'
import { editRule } from './ruleCommands.ts'
import { goalsOf, goalText, mirrorPercentPath, weightsOf } from './ruleEdits.ts'
import { type RulePlace, ruleRef } from './rulePlace.ts'

/** So many px of the window are one percent. */
const PX_PER_PERCENT = 2

/** Sets a weight or a percentage, as often as it changes: one undo step. */
type Setter = Readonly<{ before: number; name: string; set: (value: number) => void }>

export function holdWeight(needs: DragNeeds, edge: GraphEdge, source: SourceRef, rule: RulePlace, group: string): Held {
  const isRoute = source.path.at(-2) === 'route'
  const setter = isRoute
    ? routeSetter(needs, source, rule, group)
    : Promise.resolve(mirrorSetter(needs, edge, source, rule, group))
  const valueAt = (before: number, { moved, isFine }: PointerPlace): number => {
    const value = before + moved.x / PX_PER_PERCENT
    return Math.min(100, Math.max(0, isFine ? Math.round(value) : Math.round(value / 5) * 5))
  }
  const follow = (place: PointerPlace) => void setter.then((made) => made?.set(valueAt(made.before, place)))
  return {
    show: () => ({}),
    move: follow,
    drop: follow,
    cancel: () => void setter.then((made) => made?.set(made.before)),
    click: () =>
      void setter.then((made) => {
        if (made === undefined) return
        const { t, ask } = needs
        ask({
          title: t.picture.ask.weight(made.name),
          fields: [{ label: t.picture.field.weight, value: String(made.before), pattern: /^(100|\d{1,2})$/ }],
          apply: ([text = '']) => made.set(Number(text)),
        })
      }),
  }
}

async function routeSetter(
  { t }: DragNeeds,
  source: SourceRef,
  rule: RulePlace,
  group: string,
): Promise<Setter | undefined> {
  const ref = ruleRef(rule, rule.index)
  const value = await actions.readValue(ref)
  const index = Number(source.path.at(-1))
  const weights = weightsOf(value)
  const before = weights[index]
  const goal = goalsOf(value)[index]
  if (before === undefined || goal === undefined) return undefined
  // What was set once on the way has to be set back too.
  const touched = new Set<number>()
  let last = before
  return {
    before,
    name: goalText(goal),
    set(wanted) {
      if (wanted === last) return
      last = wanted
      const after = setWeight(weights, index, wanted)
      after.forEach((weight, each) => {
        if (weight !== weights[each]) touched.add(each)
      })
      const operations = [...touched].toSorted().map((each): EditOperation => {
        return { type: 'set', path: [...ref.path, 'route', each, 'weight'], value: after[each] ?? 0 }
      })
      void editRule(rule, operations, t.picture.step.weight(before, wanted), group)
    },
  }
}

function mirrorSetter(
  { t }: DragNeeds,
  { percent = 100 }: GraphEdge,
  source: SourceRef,
  rule: RulePlace,
  group: string,
): Setter {
  const path = mirrorPercentPath(source.path)
  let last = percent
  return {
    before: percent,
    name: t.picture.addition.mirror,
    set(wanted) {
      if (wanted === last) return
      last = wanted
      const operations = [{ type: 'set', path, value: wanted }] as const
      void editRule(rule, operations, t.picture.step.weight(percent, wanted), group)
    },
  }
}
