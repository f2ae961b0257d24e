// What the text editor asks, answered from the newest text and the names of the project.

import { assertNever } from '../base/assertNever.ts'
import type { ProjectFile, SourceRef } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import { complete } from '../language/complete.ts'
import { foldsOf } from '../language/folds.ts'
import { hoverAt } from '../language/hover.ts'
import { definitionsOf, referencesOf } from '../language/links.ts'
import type { Names } from '../language/names.ts'
import type { TreeCache } from '../yaml/tree.ts'
import type { LanguageQuery, LanguageReply, Place } from './protocol.ts'
import type { TextIndex } from './textIndex.ts'

type Needs = Readonly<{
  files: readonly ProjectFile[]
  index: TextIndex
  trees: TreeCache
  resources: () => readonly Resource[]
  names: () => Names
}>

export function answerLanguage(query: LanguageQuery, needs: Needs): LanguageReply {
  const { files, index, trees, resources, names } = needs
  const text = files.find(({ name }) => name === query.file)?.text ?? ''
  const places = (find: typeof definitionsOf): LanguageReply => {
    const at = query.type === 'folds' ? undefined : index.refAt(query.file, query.offset)
    const found = at === undefined ? [] : find(resources(), at)
    return { type: 'places', places: found.flatMap((ref) => valuePlace(index, ref) ?? []) }
  }
  switch (query.type) {
    case 'complete':
      return { type: 'completions', completions: complete(text, query.offset, names) }
    case 'hover':
      return { type: 'hover', hover: hoverAt(text, query.offset, { resources, names, trees }) }
    case 'definition':
      return places(definitionsOf)
    case 'references':
      return places(referencesOf)
    case 'folds':
      return { type: 'folds', folds: foldsOf(text) }
    default:
      return assertNever(query)
  }
}

/** The value alone, without its key. */
function valuePlace(index: TextIndex, ref: SourceRef): Place | undefined {
  const value = index.ranges(ref)?.value
  if (value === undefined) return undefined
  const start = index.lineColumn(ref.file, value.start)
  const endLine = index.lineColumn(ref.file, value.end).line
  return { file: ref.file, ...value, startLine: start.line, endLine, column: start.column }
}
