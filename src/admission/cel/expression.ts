/** The tree of a CEL expression. */
export type Expression =
  | Readonly<{ type: 'literal'; value: string | number | boolean | null }>
  | Readonly<{ type: 'name'; name: string }>
  | Readonly<{ type: 'list'; items: readonly Expression[] }>
  /** `{}`: Istio's rules have no map literal with entries. */
  | Readonly<{ type: 'emptyMap' }>
  | Readonly<{ type: 'field'; of: Expression; field: string }>
  | Readonly<{ type: 'has'; of: Expression; field: string }>
  | Readonly<{ type: 'not'; of: Expression }>
  | Readonly<{ type: 'negative'; of: Expression }>
  | Readonly<{ type: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }>
  | Readonly<{ type: 'choice'; test: Expression; yes: Expression; no: Expression }>
  /** `size(x)`, or `x.size()` with `target`. */
  | Readonly<{ type: 'call'; name: string; target?: Expression; args: readonly Expression[] }>
  /** `list.all(variable, test)` and its like. */
  | Readonly<{ type: 'quantifier'; quantifier: Quantifier; over: Expression; variable: string; test: Expression }>

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-'

export type Quantifier = 'all' | 'exists' | 'exists_one'
