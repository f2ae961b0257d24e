// The CEL rules of a CRD, evaluated at every value that has some. A rule that cannot be evaluated is broken, too.
// k8s: apiextensions-apiserver/pkg/apiserver/schema/cel/validation.go.

import { isMapping } from '../../istio/checkValue.ts'
import type { SchemaNode, SchemaRule } from '../../istio/schemaNode.ts'
import { CelError, evaluate } from '../cel/evaluate.ts'
import type { Expression } from '../cel/expression.ts'
import { parseExpression } from '../cel/parse.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import { fieldText } from './fieldText.ts'

type Steps = readonly (string | number)[]

/** The trees of rules, each parsed once. */
export type ParsedRules = (rule: SchemaRule) => Expression

export function createParsedRules(): ParsedRules {
  const parsed = new Map<SchemaRule, Expression>()
  return (rule) => {
    const known = parsed.get(rule) ?? parseExpression(rule.expression)
    parsed.set(rule, known)
    return known
  }
}

/** Reports the rules that a value of the right structure breaks. */
export function checkRules(
  value: unknown,
  node: SchemaNode,
  path: Steps,
  report: Report,
  parsedRules: ParsedRules,
): void {
  if (value === null || value === undefined || !hasRules(node)) return
  for (const rule of node.rules ?? []) {
    if (holds(parsedRules(rule), value)) continue
    const scalar = typeof value === 'object' ? '' : `${JSON.stringify(value)}: `
    report.error(path, fault('brokenRule', { at: fieldText(path), rule: `${scalar}${rule.message}` }))
  }
  if (node.type === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkRules(item, node.items, [...path, index], report, parsedRules)
  } else if (isMapping(value)) {
    for (const [key, item] of Object.entries(value)) {
      const child = node.type === 'map' ? node.values : node.type === 'object' ? node.fields.get(key) : undefined
      if (child !== undefined) checkRules(item, child, [...path, key], report, parsedRules)
    }
  }
}

/** Whether a node, or one below it, has rules: most of a schema has none. */
const ruled = new WeakMap<SchemaNode, boolean>()

function hasRules(node: SchemaNode): boolean {
  const known = ruled.get(node)
  if (known !== undefined) return known
  const found = (node.rules ?? []).length > 0 || childrenOf(node).some(hasRules)
  ruled.set(node, found)
  return found
}

function childrenOf(node: SchemaNode): readonly SchemaNode[] {
  if (node.type === 'list') return [node.items]
  if (node.type === 'map') return [node.values]
  return node.type === 'object' ? [...node.fields.values()] : []
}

function holds(expression: Expression, self: unknown): boolean {
  try {
    return evaluate(expression, new Map([['self', self]])) === true
  } catch (error) {
    if (error instanceof CelError) return false
    throw error
  }
}
