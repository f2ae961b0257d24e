// What the fields of a form share: how an edit is made, the help, and which field the help line speaks of.

import { type ComponentType, createContext, use } from 'react'
import type { FieldPath } from '../../base/source.ts'
import type { FormField } from '../../form/form.ts'
import type { FieldHelp } from '../../i18n/fieldHelp.ts'
import type { EditOperation } from '../../yaml/operation.ts'

/** `label` names a field for everyone and in the history; `id` is given where a label of its own stands beside it. */
export type FieldInputProps = Readonly<{ field: FormField; label: string; id?: string }>
export type FieldProps = Readonly<{ field: FormField; label?: string }>

export type FormHost = Readonly<{
  /** What holds fields draws them with these. */
  FieldInput: ComponentType<FieldInputProps>
  Field: ComponentType<FieldProps>
  /** One undo step, named by `label`; steps of one `group` that follow each other quickly grow together. */
  write: (operations: readonly EditOperation[], label: string, group?: string) => void
  help: FieldHelp
  /** Shows the fields of an item of a list. */
  openItem: (path: FieldPath) => void
  /** Puts the focus into the first or the last field of what stands at this path, as soon as it is there. */
  focusAt: (path: FieldPath, which?: 'first' | 'last') => void
  goToYaml: (path: FieldPath) => void
  /** What the project has that may be written into a field. */
  known: (field: FormField) => readonly string[]
}>

export const FormHostContext = createContext<FormHost | undefined>(undefined)

/** Throws outside of a form. */
export function useFormHost(): FormHost {
  const host = use(FormHostContext)
  if (host === undefined) throw new Error('useFormHost needs a form above it')
  return host
}

/** A text that is equal for equal paths; also the mark of a field's element. */
export const pathKey = (path: FieldPath): string => JSON.stringify(path)
