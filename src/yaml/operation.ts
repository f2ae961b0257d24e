import type { FieldPath, TextEdit } from '../base/source.ts'

export type JsonScalar = string | number | boolean | null

/** A JSON value, as it may be written into a document. */
export type Json = JsonScalar | readonly Json[] | Readonly<{ [key: string]: Json }>

/** What a form or the graph wants changed in one document. */
export type EditOperation =
  /** Replace the value at `path`; what is missing on the way is made: keys of mappings, and an item at the end of a list. */
  | Readonly<{ type: 'set'; path: FieldPath; value: Json }>
  /** Insert an item before `index` of the list at `path` (`index` = length: at the end); a missing list is made. */
  | Readonly<{ type: 'insert'; path: FieldPath; index: number; value: Json }>
  /** Remove the key or the item at `path`, and with it the keys above that hold nothing any more, but none at the top of the
   *  document. An item left empty stays: the items behind it keep their places, and an empty match takes everything. */
  | Readonly<{ type: 'remove'; path: FieldPath }>
  /** Move an item of the list at `path`, so that `to` is its index afterwards. */
  | Readonly<{ type: 'move'; path: FieldPath; from: number; to: number }>
  /** Insert a copy of an item of the list at `path` behind it, written as it is, without the comments around it. */
  | Readonly<{ type: 'copy'; path: FieldPath; index: number }>
  /** Give the key at `path` another name; its value, its place and its comments stay. */
  | Readonly<{ type: 'rename'; path: FieldPath; key: string }>

/** Operations in one document; a value to add as a document at the end of a file, which is made if it is not open; or edits in the
 *  text of a document, which need not parse: in its own offsets, made if it is still `written` so. */
export type EditCommand =
  | Readonly<{ file: string; document: number; operations: readonly EditOperation[] }>
  | Readonly<{ file: string; value: Json }>
  | Readonly<{ file: string; document: number; written: string; edits: readonly TextEdit[] }>

/** Why an edit was not made; the text is unchanged then. */
export type EditRefusal = Readonly<{
  code:
    | 'documentBroken'
    | 'noSuchPath'
    | 'aliasedValue'
    | 'versionMoved'
    /** Another entry, or another resource, has the new name. */
    | 'nameTaken'
    | 'invalidName'
    /** No host and no subset is named at the address. */
    | 'nothingNamed'
}>
