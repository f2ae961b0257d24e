// A resource's spec as istiod sees it after decoding: every field has a value, its default if the text has none, and knows its place.

import type { FieldPath } from '../../base/source.ts'

export type Decoded = string | number | boolean | Message | readonly Decoded[] | ReadonlyMap<string, Decoded>

/** What was decoded of one field, and how the text spells its name. */
export type DecodedField = Readonly<{ value: Decoded; written: string }>

/** One protobuf message. Durations are numbers of milliseconds, enumerations the names of their values. */
export class Message {
  readonly path: FieldPath
  readonly #fields: ReadonlyMap<string, DecodedField>

  constructor(path: FieldPath, fields: ReadonlyMap<string, DecodedField> = new Map()) {
    this.path = path
    this.#fields = fields
  }

  /** The place of a field, even one that is missing. */
  at(name: string, ...below: FieldPath): FieldPath {
    return [...this.path, this.#fields.get(name)?.written ?? name, ...below]
  }

  /** The names of the fields that are set, sorted. */
  names(): readonly string[] {
    return [...this.#fields.keys()].sort()
  }

  has(name: string): boolean {
    return this.#fields.has(name)
  }

  get(name: string): Decoded | undefined {
    return this.#fields.get(name)?.value
  }

  text(name: string): string {
    const value = this.get(name)
    return typeof value === 'string' ? value : ''
  }

  number(name: string): number {
    return this.optionalNumber(name) ?? 0
  }

  /** Also a duration, and a number of which protobuf tells zero from nothing. */
  optionalNumber(name: string): number | undefined {
    const value = this.get(name)
    return typeof value === 'number' ? value : undefined
  }

  flag(name: string): boolean {
    return this.get(name) === true
  }

  message(name: string): Message | undefined {
    const value = this.get(name)
    return value instanceof Message ? value : undefined
  }

  messages(name: string): readonly Message[] {
    return this.#list(name).filter((item) => item instanceof Message)
  }

  texts(name: string): readonly string[] {
    return this.#list(name).filter((item) => typeof item === 'string')
  }

  /** The entries of a map of texts, in the text's order; undefined if there is no map. */
  textMap(name: string): readonly (readonly [string, string])[] | undefined {
    const value = this.get(name)
    return value instanceof Map
      ? [...value].map(([key, item]) => [key, typeof item === 'string' ? item : ''])
      : undefined
  }

  numberMap(name: string): readonly (readonly [string, number])[] {
    const value = this.get(name)
    return value instanceof Map ? [...value].map(([key, item]) => [key, typeof item === 'number' ? item : 0]) : []
  }

  messageMap(name: string): readonly (readonly [string, Message])[] {
    const value = this.get(name)
    if (!(value instanceof Map)) return []
    return [...value].flatMap(([key, item]) => (item instanceof Message ? [[key, item] as const] : []))
  }

  #list(name: string): readonly Decoded[] {
    const value = this.get(name)
    return isList(value) ? value : []
  }
}

const isList = (value: Decoded | undefined): value is readonly Decoded[] => Array.isArray(value)
