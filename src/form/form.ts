// A form as data: the fields of a resource, or of a part of it, with what is written for them. Made in the worker from the schema and
// the text; the page draws it and sends back edits of the same paths.

import type { FieldPath } from '../base/source.ts'
import type { FieldKey } from '../istio/fieldKey.ts'
import type { Json } from '../yaml/operation.ts'

export type Form = Readonly<{ kind: string; name: string; namespace: string; root: FormField }>

export type FormField = Readonly<{
  /** From the document's root. */
  path: FieldPath
  /** The field's name; of an item its place from 0, of an entry of a map its key. */
  name: string
  /** Where help on it is found; undefined for items and entries, and for kinds without help. */
  help?: FieldKey
  /** False if the text has nothing for it. */
  isSet: boolean
  /** The resource is refused without it. */
  isRequired?: true
  /** Shown at once; others are folded while they are not set. */
  isCommon?: true
  /** Of its group at most one may be set: these others are. */
  excludes?: readonly FieldPath[]
  input: FormInput
}>

export type TextFormat = 'duration' | 'base64'

export type FormInput =
  | Readonly<{
      type: 'text'
      value: string
      format?: TextFormat
      /** Also `80` where the text is a number: the schema takes both. */
      orNumber?: true
      /** The API server's regular expression. */
      pattern?: string
      /** Most characters. */
      max?: number
      /** What is often written there; anything else may be. */
      suggestions?: readonly string[]
    }>
  | Readonly<{ type: 'number'; value: number | undefined; isInteger: boolean; minimum?: number; maximum?: number }>
  | Readonly<{ type: 'choice'; value: string; choices: readonly string[] }>
  | Readonly<{ type: 'switch'; value: boolean }>
  /** One of several ways to write a text, such as the operators of a match. */
  | Readonly<{ type: 'match'; operator: string; operators: readonly string[]; value: string }>
  /** `fresh` is the item that a click adds; items that are not opened have no fields. */
  | Readonly<{ type: 'list'; items: readonly FormField[]; fresh: Json; isScalar: boolean }>
  | Readonly<{ type: 'map'; entries: readonly FormField[]; values: FormInput }>
  | Readonly<{
      type: 'object'
      /** Undefined for an item that is not opened. */
      fields: readonly FormField[] | undefined
      /** Names of fields of which at most one may be set. */
      groups: readonly (readonly string[])[]
      /** What an item says of itself when it is closed. */
      title: string
      /** A value to begin with, where an empty one would be of no use. */
      fresh: Json
      /** Written fields that the form cannot show. */
      inYaml: number
    }>
  /** Written in a way that the form cannot show, such as a list where a text belongs. */
  | Readonly<{ type: 'other' }>
