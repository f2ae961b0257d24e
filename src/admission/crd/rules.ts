// The CEL rules of a CRD, evaluated at every value that has some. A rule that cannot be evaluated is broken, too.
// k8s: apiextensions-apiserver/pkg/apiserver/schema/cel/validation.go.

import { isMapping } from '../../istio/checkValue.ts'
import type { SchemaNode } from '../../istio/schemaNode.ts'
import { CelError, evaluate } from '../cel/evaluate.ts'
import type { Expression } from '../cel/expression.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { CompiledSchema } from './compiledSchema.ts'
import { fieldText } from './fieldText.ts'

type Steps = readonly (string | number)[]

/** Reports the rules that a value of the right structure breaks. */
export function checkRules(
  value: unknown,
  node: SchemaNode,
  path: Steps,
  report: Report,
  schema: CompiledSchema,
): void {
  if (value === null || value === undefined || !schema.hasRules(node)) return
  for (const rule of node.rules ?? []) {
    if (holds(schema.rule(rule), value)) continue
    const scalar = typeof value === 'object' ? '' : `${JSON.stringify(value)}: `
    report.error(path, fault('brokenRule', { at: fieldText(path), rule: `${scalar}${rule.message}` }))
  }
  if (node.type === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkRules(item, node.items, [...path, index], report, schema)
  } else if (isMapping(value)) {
    for (const [key, item] of Object.entries(value)) {
      const child = node.type === 'map' ? node.values : node.type === 'object' ? node.fields.get(key) : undefined
      if (child !== undefined) checkRules(item, child, [...path, key], report, schema)
    }
  }
}

function holds(expression: Expression, self: unknown): boolean {
  try {
    return evaluate(expression, new Map([['self', self]])) === true
  } catch (error) {
    if (error instanceof CelError) return false
    throw error
  }
}
