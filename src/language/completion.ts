import type { TextRange } from '../base/source.ts'
import type { FieldKey } from '../istio/fieldKey.ts'
import type { NamedPort } from './names.ts'

/** What a completion is, so that it can be drawn and explained. */
export type CompletionKind =
  | 'field'
  | 'value'
  | 'host'
  | 'gateway'
  | 'subset'
  | 'namespace'
  | 'port'
  | 'delegate'
  | 'document'

/** One way to go on; data alone, words are made by whoever shows it. */
export type Completion = Readonly<{
  label: string
  kind: CompletionKind
  /** What takes the place of the word at the cursor. */
  insert: string
  /** Where the cursor stands in `insert` afterwards. */
  cursor: number
  /** What comes next can be completed too. */
  again: boolean
  required?: true
  /** Of a field: its key for help texts. */
  field?: FieldKey
  /** Facts about what is named: ports of a host, labels of a subset. */
  ports?: readonly NamedPort[]
  labels?: Readonly<Record<string, string>>
}>

/** In the order to show; `range` is the word to replace, in offsets of the file. With `cut` there are more for a longer word. */
export type Completions = Readonly<{ range: TextRange; items: readonly Completion[]; cut: boolean }>

/** A completion whose cursor ends behind what was inserted. */
export function completion(
  label: string,
  kind: CompletionKind,
  insert: string,
  more: Partial<Completion> = {},
): Completion {
  return { label, kind, insert, cursor: insert.length, again: false, ...more }
}
