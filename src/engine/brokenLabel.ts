/** Kind and name of a document that does not parse, as far as its lines tell: for lists of documents only. */
export function brokenLabel(text: string): Readonly<{ kind?: string; name?: string }> {
  const kind = /^kind:[ \t]*["']?([A-Za-z][A-Za-z0-9]*)/m.exec(text)?.[1]
  const metadata = /^metadata:[ \t]*\r?\n((?:[ \t].*(?:\r?\n|$))*)/m.exec(text)?.[1]
  const name = /^[ \t]+name:[ \t]*["']?([^\s"'#]+)/m.exec(metadata ?? '')?.[1]
  return { ...(kind === undefined ? {} : { kind }), ...(name === undefined ? {} : { name }) }
}
