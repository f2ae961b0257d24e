import type { FieldPath } from '../base/source.ts'

export type JsonScalar = string | number | boolean | null

/** A JSON value, as it may be written into a document. */
export type Json = JsonScalar | readonly Json[] | Readonly<{ [key: string]: Json }>

/** What a form or the graph wants changed in one document. */
export type EditOperation =
  /** Replace the value at `path`; if only the last key is missing, add it. */
  | Readonly<{ type: 'set'; path: FieldPath; value: Json }>
  /** Insert an item before `index` of the list at `path` (`index` = length: at the end); a missing list is made. */
  | Readonly<{ type: 'insert'; path: FieldPath; index: number; value: Json }>
  /** Remove the key or the item at `path`. */
  | Readonly<{ type: 'remove'; path: FieldPath }>

/** Why an edit was not made; the text is unchanged then. */
export type EditRefusal = Readonly<{ code: 'documentBroken' | 'noSuchPath' | 'aliasedValue' | 'versionMoved' }>
