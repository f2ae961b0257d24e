// What the palette can do: commands that a part of the page offers now, and weights of the rules that the words name.

import { useEffect, useMemo, useState } from 'react'
import { refKey } from '../../base/source.ts'
import type { RuleRow } from '../../graph/graph.ts'
import { commandNames, commands } from '../commands/commands.ts'
import { canRun, runCommand } from '../commands/registry.ts'
import { type Destination, routeOf } from '../drawer/edit/destinations.ts'
import { liveRule } from '../request/liveRule.ts'
import { actions, useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { best, type Entry } from './entries.ts'
import type { Query } from './query.ts'
import { namedRules, type WeightVerb, weightVerbs } from './weightVerbs.ts'

const limit = 8

/** The verbs that scoreOf, those about a named rule first. */
export function useVerbs(query: Query): readonly Entry[] {
  const weights = useWeightVerbs(query)
  const own = useCommands()
  // With nothing typed all of them are there to be found.
  const fitting = query.words.length === 0 ? own : best(own, query.words, limit)
  return [...weights, ...fitting]
}

function useCommands(): readonly (Entry & Readonly<{ words: string }>)[] {
  const t = useText()
  const undoLabel = useStudio((state) => state.undoLabel)
  const redoLabel = useStudio((state) => state.redoLabel)
  return useMemo(() => {
    const details: Readonly<Record<string, string | undefined>> = { undo: undoLabel, redo: redoLabel }
    return commandNames.flatMap((name) => {
      const { palette: icon } = commands[name]
      if (icon === undefined || !canRun(name)) return []
      const [label, detail] = [t.command[name], t.step(details[name] ?? '')]
      const words = `${label} ${detail}`.toLowerCase()
      return [{ id: name, icon, label, detail, words, command: name, run: () => void runCommand(name) }]
    })
  }, [t, undoLabel, redoLabel])
}

function useWeightVerbs({ names, numbers }: Query): readonly Entry[] {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const live = useStudio((state) => liveRule(state.snapshot, state.drawn))
  const rows = useMemo(
    () => (snapshot === undefined ? [] : namedRules(snapshot.graph, names, live)),
    [snapshot, names, live],
  )
  const forms = useDestinations(rows)
  return rows.flatMap((row) => {
    const destinations = forms.get(refKey(row.source)) ?? []
    return weightVerbs(row, destinations, numbers, t).map((verb) => ({
      id: `weights ${verb.label} ${row.id}`,
      icon: verb.icon,
      label: verb.label,
      detail: '',
      run: () => setWeights(verb, destinations, t.palette.weightsStep),
    }))
  })
}

function setWeights(
  { rule, after }: WeightVerb,
  destinations: readonly Destination[],
  step: (before: string, after: string) => string,
): void {
  const written = destinations.map(({ weight }) => weight)
  const operations = destinations.flatMap(({ fields, index, weight }) => {
    const value = after[index] ?? 0
    return weight === value ? [] : [{ type: 'set', path: fields.weight.path, value } as const]
  })
  const label = step(written.map((weight) => weight ?? 0).join(' / '), after.join(' / '))
  actions.select(rule)
  void actions.edit({ file: rule.file, document: rule.document, operations }, label)
}

/** The destinations of rules as the document has them, by the rule's address; empty until they are read. */
function useDestinations(rows: readonly RuleRow[]): ReadonlyMap<string, readonly Destination[]> {
  const [read, setRead] = useState<ReadonlyMap<string, readonly Destination[]>>(new Map())
  useEffect(() => {
    let wanted = true
    void Promise.all(
      rows.map(async ({ source }) => {
        const form = await actions.readForm(source, 'all')
        return [refKey(source), typeof form === 'string' ? [] : routeOf(form.root)] as const
      }),
    ).then((all) => {
      if (wanted) setRead(new Map(all))
    })
    return () => {
      wanted = false
    }
  }, [rows])
  return read
}
