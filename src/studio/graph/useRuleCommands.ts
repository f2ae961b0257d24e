// Keys and palette commands for the rule that has the focus in the tree, else for the selected one.

import type { SourceRef } from '../../base/source.ts'
import type { Graph } from '../../graph/graph.ts'
import { isField } from '../app/useKeys.ts'
import { useCommand } from '../commands/useCommand.ts'
import { ruleRefOf } from '../drawer/edit/ruleRef.ts'
import { studio } from '../state/store.ts'
import type { Gesture } from './edit/gesture.ts'
import { find } from './rows.ts'
import { selectedId } from './selection.ts'

type RuleCommands = typeof import('./edit/ruleCommands.ts')

export function useRuleCommands(
  graph: Graph | undefined,
  focused: string | undefined,
  begin: (gesture: Gesture) => void,
): void {
  const element = () => focused ?? (graph && selectedId(graph, studio.store.getState().selection, undefined))
  function rule(): SourceRef | undefined {
    const found = graph === undefined || focused === undefined ? undefined : find(graph, focused)
    const ref = found === undefined ? studio.store.getState().selection : (found.row ?? found.node).source
    return ref === undefined ? undefined : ruleRefOf(ref)
  }
  /** False where the key belongs to a field, or there is no rule. */
  function onRule(run: (commands: RuleCommands, ref: SourceRef) => unknown): boolean {
    const ref = isField(document.activeElement) ? undefined : rule()
    if (ref === undefined) return false
    void import('./edit/ruleCommands.ts').then((commands) => run(commands, ref))
    return true
  }

  useCommand('moveRuleUp', () => onRule(({ stepRule }, ref) => stepRule(ref, -1)))
  useCommand('moveRuleDown', () => onRule(({ stepRule }, ref) => stepRule(ref, 1)))
  useCommand('duplicateRule', () => onRule(({ duplicateRule }, ref) => duplicateRule(ref)))
  useCommand('deleteRule', () => isInGraph() && onRule(({ removeRule }, ref) => removeRule(ref)))
  useCommand('elementMenu', () => {
    const id = isInGraph() ? element() : undefined
    if (id === undefined) return false
    begin({ type: 'menu', element: id, adds: false, ...placeOf(id) })
    return true
  })
}

/** Nothing has the focus, or something of the graph has: the key is not meant for another part. */
function isInGraph(): boolean {
  const region = document.activeElement?.closest('[data-region]')
  return region == null || region.matches('[data-region="graph"]')
}

/** Where the menu of a card or row opens: beside it in the picture, else beside what has the focus. */
function placeOf(id: string): Readonly<{ x: number; y: number }> {
  const drawn = document.querySelector(`.react-flow [data-element="${CSS.escape(id)}"]`)
  const box = (drawn ?? document.activeElement ?? document.body).getBoundingClientRect()
  return { x: box.left + Math.min(60, box.width / 2), y: box.top + Math.min(30, box.height / 2) }
}
