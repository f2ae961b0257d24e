// CEL text → tree, by precedence. Macros (`has`, `all`, `exists`, `exists_one`) become nodes of their own, as in cel-go.

import type { BinaryOperator, Expression, Quantifier } from './expression.ts'
import { type Token, tokensOf } from './token.ts'

// Weakest first; all of them group from the left.
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
]

const QUANTIFIERS: readonly Quantifier[] = ['all', 'exists', 'exists_one']

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** The tree of an expression. Throws where the text is not CEL as far as we know it. */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text)
  let next = 0

  const peek = (): Token => tokens[next] ?? { type: 'end' }
  const isAt = (symbol: string): boolean => {
    const token = peek()
    return (token.type === 'symbol' || token.type === 'name') && token.text === symbol
  }
  const take = (symbol: string): boolean => {
    const found = isAt(symbol)
    if (found) next += 1
    return found
  }
  const expect = (symbol: string): void => {
    if (!take(symbol)) throw new Error(`no ${symbol} at token ${next}: ${text}`)
  }
  const name = (): string => {
    const token = peek()
    if (token.type !== 'name') throw new Error(`no name at token ${next}: ${text}`)
    next += 1
    return token.text
  }

  function choice(): Expression {
    const test = binary(0)
    if (!take('?')) return test
    const yes = choice()
    expect(':')
    return { type: 'choice', test, yes, no: choice() }
  }

  function binary(level: number): Expression {
    const operators = LEVELS[level]
    if (operators === undefined) return unary()
    let left = binary(level + 1)
    for (;;) {
      const operator = operators.find(isAt)
      if (operator === undefined) return left
      next += 1
      left = { type: 'binary', operator, left, right: binary(level + 1) }
    }
  }

  function unary(): Expression {
    if (take('!')) return { type: 'not', of: unary() }
    if (take('-')) return { type: 'negative', of: unary() }
    let target = primary()
    while (take('.')) {
      const member = name()
      target = take('(') ? method(target, member) : { type: 'field', of: target, field: member }
    }
    return target
  }

  function primary(): Expression {
    const token = peek()
    next += 1
    if (token.type === 'integer') return { type: 'literal', value: token.value }
    if (token.type === 'text') return { type: 'literal', value: token.text }
    if (token.type === 'name') return named(token.text)
    if (token.type === 'symbol' && token.text === '(') {
      const inner = choice()
      expect(')')
      return inner
    }
    if (token.type === 'symbol' && token.text === '[') return { type: 'list', items: listUntil(']') }
    if (token.type === 'symbol' && token.text === '{') {
      expect('}')
      return { type: 'emptyMap' }
    }
    throw new Error(`no operand at token ${next - 1}: ${text}`)
  }

  function named(word: string): Expression {
    const constant = WORDS.get(word)
    if (constant !== undefined) return { type: 'literal', value: constant }
    if (!take('(')) return { type: 'name', name: word }
    const args = listUntil(')')
    if (word !== 'has') return { type: 'call', name: word, args }
    const [field] = args
    if (field?.type !== 'field' || args.length !== 1) throw new Error(`has() wants one field: ${text}`)
    return { ...field, type: 'has' }
  }

  function method(target: Expression, member: string): Expression {
    const args = listUntil(')')
    const quantifier = QUANTIFIERS.find((each) => each === member)
    if (quantifier === undefined) return { type: 'call', name: member, target, args }
    const [variable, test] = args
    if (variable?.type !== 'name' || test === undefined) throw new Error(`${member}() wants a name and a test: ${text}`)
    return { type: 'quantifier', quantifier, over: target, variable: variable.name, test }
  }

  function listUntil(end: string): readonly Expression[] {
    const items: Expression[] = []
    if (take(end)) return items
    do items.push(choice())
    while (take(','))
    expect(end)
    return items
  }

  const tree = choice()
  if (peek().type !== 'end') throw new Error(`more at token ${next}: ${text}`)
  return tree
}
