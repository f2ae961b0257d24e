import { type FieldPath, refKey, type SourceRef } from '../../base/source.ts'
import type { Graph } from '../../graph/graph.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'

/** One step of the way to a value; `at` is what a click selects. */
export type Crumb = Readonly<{ id: string; text: string; at: SourceRef }>

/** Kind, name, then the fields of the spec; a rule that has a name is followed by it. Empty if nothing is known of the document. */
export function crumbsOf(snapshot: ProjectSnapshot, ref: SourceRef): readonly Crumb[] {
  const file = snapshot.files.find(({ name }) => name === ref.file)
  const document = file?.documents[ref.document]
  if (document === undefined) return []
  const root = { ...ref, path: [] }
  const head = [
    { id: 'kind', text: document.kind, at: root },
    { id: 'name', text: document.name, at: root },
  ].filter(({ text }) => text !== '')
  const named = ruleNames(snapshot.graph, ref)
  const fields = stepsOf(ref.path).flatMap(({ text, path }): readonly Crumb[] => {
    const at = { ...ref, path }
    const name = named.get(refKey(at))
    const id = refKey(at)
    return [{ id, text, at }, ...(name === undefined ? [] : [{ id: `${id} name`, text: name, at }])]
  })
  return [...head, ...fields.filter(({ at }) => at.path.length > 1 || at.path[0] !== 'spec')]
}

/** A key with the list places behind it is one step: `http[2]`. */
function stepsOf(path: FieldPath): readonly Readonly<{ text: string; path: FieldPath }>[] {
  const steps: { text: string; path: FieldPath }[] = []
  for (const [index, part] of path.entries()) {
    const last = steps.at(-1)
    const upTo = path.slice(0, index + 1)
    if (typeof part === 'number' && last !== undefined) {
      steps[steps.length - 1] = { text: `${last.text}[${part}]`, path: upTo }
    } else steps.push({ text: String(part), path: upTo })
  }
  return steps
}

/** By address, of the rules in one document. */
function ruleNames({ nodes }: Graph, { file, document }: SourceRef): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const node of nodes) {
    if (node.type !== 'virtualHost') continue
    for (const { source, name } of node.rows)
      if (name !== '' && source.document === document && source.file === file) names.set(refKey(source), name)
  }
  return names
}

/** The address of a rule row. */
export function ruleSource({ nodes }: Graph, row: string | undefined): SourceRef | undefined {
  for (const node of nodes) {
    const found = node.type === 'virtualHost' ? node.rows.find(({ id }) => id === row) : undefined
    if (found !== undefined) return found.source
  }
  return undefined
}
