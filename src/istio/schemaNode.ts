/** What a field may hold. `fields` of an open object are those that we read; others are allowed unseen. */
export type SchemaNode =
  | Readonly<{ type: 'string'; format?: 'duration'; enum?: readonly string[] }>
  | Readonly<{ type: 'boolean' }>
  | NumberNode
  | Readonly<{ type: 'integerOrString' }>
  | Readonly<{ type: 'anything' }>
  | Readonly<{ type: 'list'; items: SchemaNode }>
  | Readonly<{ type: 'map'; values: SchemaNode }>
  | ObjectNode

export type NumberNode = Readonly<{ type: 'integer' | 'number'; minimum?: number; maximum?: number }>

export type ObjectNode = Readonly<{
  type: 'object'
  fields: ReadonlyMap<string, SchemaNode>
  required: readonly string[]
  /** Groups of fields of which at most one may be set (a protobuf oneof). */
  onlyOneOf: readonly (readonly string[])[]
  open: boolean
}>

/** A kind that we know: where it lives in the API and what one resource of it looks like, from `apiVersion` on. */
export type KindSchema = Readonly<{
  kind: string
  /** Empty for Kubernetes' core group. */
  group: string
  versions: readonly string[]
  resource: ObjectNode
}>
