// CEL tree and variables → value. An operation that CEL does not define is an error, which `&&`, `||` and quantifiers may swallow
// if the other side decides (cel-spec: doc/langdef.md, logical operators). Integers are JavaScript numbers: the rules stay below 2^53.

import type { BinaryOperator, Expression, Quantifier } from './expression.ts'
import { callFunction } from './functions.ts'

export type Variables = ReadonlyMap<string, unknown>

/** What evaluation throws where CEL has no value. */
export class CelError extends Error {}

/** The value of an expression; throws `CelError` where it has none. */
export function evaluate(expression: Expression, variables: Variables): unknown {
  switch (expression.type) {
    case 'literal':
      return expression.value
    case 'name':
      if (!variables.has(expression.name)) throw new CelError(`undeclared reference to '${expression.name}'`)
      return variables.get(expression.name)
    case 'list':
      return expression.items.map((item) => evaluate(item, variables))
    case 'emptyMap':
      return {}
    case 'field': {
      const object = objectOf(evaluate(expression.of, variables))
      if (!Object.hasOwn(object, expression.field)) throw new CelError(`no such key: ${expression.field}`)
      return object[expression.field]
    }
    case 'has':
      return Object.hasOwn(objectOf(evaluate(expression.of, variables)), expression.field)
    case 'not':
      return !truth(evaluate(expression.of, variables))
    case 'negative':
      return -integer(evaluate(expression.of, variables))
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, variables)
    case 'choice':
      return evaluate(truth(evaluate(expression.test, variables)) ? expression.yes : expression.no, variables)
    case 'call': {
      const operands = [...(expression.target === undefined ? [] : [expression.target]), ...expression.args]
      const result = callFunction(
        expression.name,
        operands.map((operand) => evaluate(operand, variables)),
      )
      if (!result.ok) throw new CelError(result.error)
      return result.value
    }
    case 'quantifier': {
      const items = itemsOf(evaluate(expression.over, variables))
      return quantify(expression.quantifier, items, (item) =>
        truth(evaluate(expression.test, new Map(variables).set(expression.variable, item))),
      )
    }
  }
}

function binary(operator: BinaryOperator, left: Expression, right: Expression, variables: Variables): unknown {
  if (operator === '&&' || operator === '||') {
    const sides = [left, right].map((side) => () => truth(evaluate(side, variables)))
    return decide(operator === '||', sides)
  }
  const a = evaluate(left, variables)
  const b = evaluate(right, variables)
  switch (operator) {
    case '==':
      return a === b
    case '!=':
      return a !== b
    case 'in':
      return Array.isArray(b) ? b.includes(a) : Object.hasOwn(objectOf(b), String(a))
    case '+':
      return typeof a === 'string' && typeof b === 'string' ? a + b : integer(a) + integer(b)
    case '-':
      return integer(a) - integer(b)
    case '<':
      return compare(a, b) < 0
    case '<=':
      return compare(a, b) <= 0
    case '>':
      return compare(a, b) > 0
    case '>=':
      return compare(a, b) >= 0
  }
}

/** The first side that is `decisive` decides, even if another one is an error. */
function decide(decisive: boolean, sides: readonly (() => boolean)[]): boolean {
  let failure: CelError | undefined
  for (const side of sides) {
    try {
      if (side() === decisive) return decisive
    } catch (error) {
      if (!(error instanceof CelError)) throw error
      failure ??= error
    }
  }
  if (failure) throw failure
  return !decisive
}

function quantify(quantifier: Quantifier, items: readonly unknown[], test: (item: unknown) => boolean): boolean {
  if (quantifier === 'exists_one') return items.filter(test).length === 1
  return decide(
    quantifier === 'exists',
    items.map((item) => () => test(item)),
  )
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new CelError('no such overload: not a boolean')
  return value
}

function integer(value: unknown): number {
  if (typeof value !== 'number') throw new CelError('no such overload: not a number')
  return value
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  return integer(a) - integer(b)
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CelError('no such overload: no map')
  // An object that came from YAML has text keys.
  return value as Readonly<Record<string, unknown>>
}

/** What a quantifier ranges over: the items of a list, the keys of a map. */
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : Object.keys(objectOf(value)))
