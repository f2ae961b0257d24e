import { memoize } from '../../base/memoize.ts'
import type { SchemaNode, SchemaRule } from '../../istio/schemaNode.ts'
import type { Expression } from '../cel/expression.ts'
import { parseExpression } from '../cel/parse.ts'

/** What of the schema has to be compiled, each part once: its rules, its patterns, and whether a node or one below it has rules. */
export type CompiledSchema = Readonly<{
  rule: (rule: SchemaRule) => Expression
  pattern: (pattern: string) => RegExp
  hasRules: (node: SchemaNode) => boolean
}>

export function createCompiledSchema(): CompiledSchema {
  // Most of a schema has no rules.
  const hasRules = memoize((node: SchemaNode): boolean => (node.rules ?? []).length > 0 || below(node).some(hasRules))
  return {
    rule: memoize(({ expression }: SchemaRule) => parseExpression(expression)),
    pattern: memoize((pattern: string) => new RegExp(pattern, 'u')),
    hasRules,
  }
}

function below(node: SchemaNode): readonly SchemaNode[] {
  if (node.type === 'list') return [node.items]
  if (node.type === 'map') return [node.values]
  return node.type === 'object' ? [...node.fields.values()] : []
}
