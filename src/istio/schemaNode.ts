type Nullable = Readonly<{ nullable?: true }>

/** What a field may hold. `fields` of an open object are those that we read; others are allowed unseen. */
export type SchemaNode = TextNode | ScalarNode | NumberNode | ListNode | MapNode | ObjectNode

export type TextNode = Nullable & Readonly<{ type: 'string'; format?: 'duration'; enum?: readonly string[] }>
type ScalarNode = Nullable & Readonly<{ type: 'boolean' | 'integerOrString' | 'anything' }>
export type NumberNode = Nullable & Readonly<{ type: 'integer' | 'number'; minimum?: number; maximum?: number }>
type ListNode = Nullable & Readonly<{ type: 'list'; items: SchemaNode }>
type MapNode = Nullable & Readonly<{ type: 'map'; values: SchemaNode }>

export type ObjectNode = Nullable &
  Readonly<{
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
