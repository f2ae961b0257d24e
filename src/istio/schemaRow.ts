// The compact form of the generated schema table; `schema.ts` turns rows into nodes.

/** One schema node; numbers are references to earlier rows, lists of names are joined with spaces. */
export type SchemaRow =
  /** string, base64, duration, boolean, integer, uint32, number, integer or string, anything */
  | 's'
  | 'y'
  | 'd'
  | 'b'
  | 'i'
  | 'u'
  | 'n'
  | 'x'
  | 'a'
  /** enumeration */
  | readonly ['e', names: string]
  /** bounded integer or number */
  | readonly ['i' | 'n', minimum: number | null, maximum?: number]
  /** list of, map of, the same but null is allowed too */
  | readonly ['l' | 'm' | '?', of: number]
  /** the row `of` with limits */
  | readonly ['+', of: number, limits: LimitsRow]
  /** object: fields, required ones, groups of which at most one may be set */
  | readonly ['o', fields: Readonly<Record<string, number>>, required?: string, onlyOneOf?: readonly string[]]

/** `min` and `max` count characters, items or entries; `keys` tell items apart; `rules` are numbers of rule rows. */
export type LimitsRow = Readonly<{
  min?: number
  max?: number
  pattern?: string
  keys?: string
  rules?: readonly number[]
}>

/** A CEL expression that must hold, and what the API server says if it does not. */
export type RuleRow = readonly [expression: string, message: string]

/** A kind: API group, served versions, the row of its `spec`, and 1 if the spec may not be left out. */
export type KindRow = readonly [group: string, versions: string, spec: number, specRequired?: 1]
