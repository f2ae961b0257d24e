// A quick fix: edits that would mend a problem, as data. The words of its label are made in `i18n`.

import { refBelow, type SourceRef } from '../../base/source.ts'
import type { Resource } from '../../istio/resource.ts'
import type { EditCommand, Json } from '../../yaml/operation.ts'

/** What a fix does, in terms of what is written. */
export type FixLabel =
  /** The key `from` is called `to`. */
  | Readonly<{ code: 'rename'; from: string; to: string }>
  | Readonly<{ code: 'replace'; from: string; to: string }>
  /** `what` is the field with its value, in flow style. */
  | Readonly<{ code: 'add'; what: string }>
  /** `what` is the field, such as `http[2]`. */
  | Readonly<{ code: 'remove'; what: string }>
  /** The rule `what` is moved before the rule `before`. */
  | Readonly<{ code: 'moveBefore'; what: string; before: string }>
  /** The resource `what` goes into another one. */
  | Readonly<{ code: 'merge'; what: string; into: string }>
  /** So many lines are indented by spaces instead of tabs. */
  | Readonly<{ code: 'spaces'; lines: number }>
  /** So many lines are changed in several ways, so that the document parses. */
  | Readonly<{ code: 'mend'; lines: number }>

/** All of the commands are made, or none. */
export type Fix = Readonly<{ label: FixLabel; commands: readonly EditCommand[] }>

/** What fixes look at beside the problem. */
export type FixContext = Readonly<{
  resources: readonly Resource[]
  /** The value at an address as Kubernetes reads it. */
  value: (at: SourceRef) => unknown
  /** The text of the document that an address is in. */
  text: (at: SourceRef) => string | undefined
  /** How the value is written there; undefined if the document does not parse that far. */
  written: (at: SourceRef) => string | undefined
}>

/** The fixes for a problem at a place, the most obvious first; `args` are those of the judge's message. */
export type FixRule = (at: SourceRef, context: FixContext, args: Arguments) => readonly Fix[]

type Arguments = Readonly<Record<string, string | number>>

export const setting = ({ file, document, path }: SourceRef, value: Json): EditCommand => ({
  ...{ file, document },
  operations: [{ type: 'set', path, value }],
})

export const removing = ({ file, document, path }: SourceRef): EditCommand => ({
  ...{ file, document },
  operations: [{ type: 'remove', path }],
})

export const replacement = (at: SourceRef, from: unknown, to: Json): Fix => ({
  label: { code: 'replace', from: flow(from), to: flow(to) },
  commands: [setting(at, to)],
})

export const removal = (at: SourceRef): Fix => removals([at])

/** Of items of one list from the last to the first, so that none moves another. */
export const removals = (places: readonly SourceRef[]): Fix => ({
  label: { code: 'remove', what: places.map(fieldName).join(', ') },
  commands: places.map(removing),
})

export const renaming = (at: SourceRef, to: string): Fix => ({
  label: { code: 'rename', from: String(at.path.at(-1)), to },
  commands: [{ file: at.file, document: at.document, operations: [{ type: 'rename', path: at.path, key: to }] }],
})

/** Sets a field of the mapping at `owner`, where it is missing. */
export const addition = (owner: SourceRef, field: string, value: Json): Fix => ({
  label: { code: 'add', what: `${field}: ${flow(value)}` },
  commands: [setting(refBelow(owner, [field]), value)],
})

/** Moves an item of the list at `list` before another one, or behind the last. */
export const movement = ({ file, document, path }: SourceRef, from: number, to: number): Fix => {
  const name = (index: number) => `${path.at(-1)}[${index}]`
  const [what, before] = from > to ? [name(from), name(to)] : [name(to), name(from)]
  return {
    label: { code: 'moveBefore', what, before },
    commands: [{ file, document, operations: [{ type: 'move', path, from, to }] }],
  }
}

export const parentOf = ({ path, ...place }: SourceRef): SourceRef => ({ ...place, path: path.slice(0, -1) })

/** The `spec` that a place is in. */
export const specOf = (at: SourceRef): SourceRef => ({ ...at, path: at.path.slice(0, at.path.indexOf('spec') + 1) })

/** The field's name; of an item with its place. */
export function fieldName({ path }: SourceRef): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `${path.at(-2) ?? ''}[${last}]` : String(last ?? '')
}

/** A value in one line, nearly as YAML. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}: ${flow(item)}`)
      .join(', ')}}`
  }
  return String(value)
}
