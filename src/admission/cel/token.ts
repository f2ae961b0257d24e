// The words of a CEL expression. cel-spec: doc/langdef.md, the part of it that Istio's CRDs use: no bytes, no floating point.

export type Token =
  | Readonly<{ type: 'name' | 'text' | 'symbol'; text: string }>
  | Readonly<{ type: 'integer'; value: number }>
  | Readonly<{ type: 'end' }>

const TOKEN =
  /\s*(?:([A-Za-z_]\w*)|(\d+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(&&|\|\||==|!=|<=|>=|[-+!<>?:.,()[\]{}]))/y

/** Cuts an expression into tokens, the last one `end`. Throws on a character that begins none. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = []
  const text = expression.trimEnd()
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) throw new Error(`no CEL at ${from}: ${expression}`)
    const [, name, digits, quoted, symbol] = match
    if (name !== undefined) tokens.push({ type: 'name', text: name })
    else if (digits !== undefined) tokens.push({ type: 'integer', value: Number(digits) })
    else if (quoted !== undefined) tokens.push({ type: 'text', text: quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1') })
    else if (symbol !== undefined) tokens.push({ type: 'symbol', text: symbol })
  }
  return [...tokens, { type: 'end' }]
}
