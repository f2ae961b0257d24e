/** A CEL expression over the value, `self`, that must hold, and the API server's words if it does not. */
export type SchemaRule = Readonly<{ expression: string; message: string }>

/** What a CRD demands beyond the type. `decode` does not look at it, admission does. */
export type Limits = Readonly<{
  nullable?: true
  /** Least and most characters, items or entries. */
  size?: Readonly<{ min?: number; max?: number }>
  /** A regular expression that a text must contain a match of. */
  pattern?: string
  /** Fields that tell the items of a list apart. */
  keys?: readonly string[]
  rules?: readonly SchemaRule[]
}>

/** What a field may hold. `fields` of an open object are those that we read; others are allowed unseen. */
export type SchemaNode = TextNode | ScalarNode | NumberNode | ListNode | MapNode | ObjectNode

export type TextNode = Limits & Readonly<{ type: 'string'; format?: 'duration' | 'base64'; enum?: readonly string[] }>
type ScalarNode = Limits & Readonly<{ type: 'boolean' | 'integerOrString' | 'anything' }>
export type NumberNode = Limits & Readonly<{ type: 'integer' | 'number'; minimum?: number; maximum?: number }>
type ListNode = Limits & Readonly<{ type: 'list'; items: SchemaNode }>
type MapNode = Limits & Readonly<{ type: 'map'; values: SchemaNode }>

export type ObjectNode = Limits &
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
