import { describe, expect, test } from 'vitest'
import { loadDocument } from './loadDocument.ts'

const codes = (text: string) =>
  loadDocument(text).findings.map((finding) => ({
    code: finding.detail.code,
    at: finding.range && text.slice(finding.range.start, finding.range.end),
    offset: finding.range?.start,
  }))

describe('loadDocument', () => {
  test('reads anchors, aliases and merge keys; an explicit key wins over a merged one', () => {
    const text = 'a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\ne: *x\n'
    expect(loadDocument(text)).toEqual({
      status: 'ok',
      value: { a: { b: 1, c: 2 }, d: { b: 1, c: 3 }, e: { b: 1, c: 2 } },
      findings: [],
    })
  })

  test('keeps the last value of a key that stands twice and names it', () => {
    const loaded = loadDocument('a: 1\nb:\n  c: 1\n  c: 2\n')
    expect(loaded).toMatchObject({ status: 'ok', value: { a: 1, b: { c: 2 } } })
    expect(loaded.findings).toEqual([
      { severity: 'warning', detail: { code: 'duplicateKey', key: 'c' }, path: [], range: { start: 17, end: 18 } },
    ])
  })

  test('names a key that stands twice after an empty value', () => {
    expect(codes('a:\nb: 1\nc:\nb: 2\n')).toEqual([{ code: 'duplicateKey', at: 'b', offset: 11 }])
  })

  test('a key called __proto__ is an ordinary key', () => {
    const loaded = loadDocument('__proto__: {polluted: true}\n')
    expect(loaded.status === 'ok' && Object.keys(loaded.value ?? {})).toEqual(['__proto__'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test.each([
    ['hosts:\n- *.example.com\n', '*.example.com'],
    ['hosts: [*]\n', '*'],
    ['hosts:\n- ns/x\n- *-api.example.com\n', '*-api.example.com'],
  ])('an unquoted wildcard: %j', (text, wildcard) => {
    expect(loadDocument(text)).toMatchObject({
      status: 'broken',
      findings: [{ detail: { code: 'unquotedWildcard', text: wildcard } }],
    })
    expect(codes(text)[0]?.at).toBe(wildcard)
  })

  test('tabs in the indentation, each line of them', () => {
    const text = 'a:\n  b: 1\n\tc: 2\n\td: 3\n'
    expect(codes(text)).toEqual([
      { code: 'tabIndentation', at: '\t', offset: 10 },
      { code: 'tabIndentation', at: '\t', offset: 16 },
    ])
  })

  test.each([
    ['a: [1, 2\nb: 3', 'closingBracket', 9],
    ['a: "x\nb: 1', 'closingQuote', 10],
    ['a: b: c', 'mappingEntry', 3],
    ['a:\n  b: 1\n c: 2', 'sameIndentation', 10],
    ['a:\n  b: 1\n   c: 2', 'sameIndentation', 13],
    ['a: @x', 'quotedValue', 3],
    ['a: "\\q"', 'escapeSequence', 4],
    ['a: *b', 'knownAnchor', 3],
    ['a: !!int x', 'taggedValue', 3],
    ['a: \u0001', 'printableCharacter', 4],
    ['key: v\nhello world\nb: c', 'colon', 7],
    ['\uFEFFa: "\\q"', 'escapeSequence', 5],
    ['a: 1\n```yaml\nb: 2\n', 'noMarkdown', 5],
    ['$ kubectl apply -f - <<EOF\na: 1\nEOF\n', 'noShell', 0],
  ])('%j expects %s at offset %i', (text, expected, offset) => {
    expect(loadDocument(text)).toMatchObject({
      status: 'broken',
      findings: [{ detail: { code: 'yamlSyntax', expected }, range: { start: offset } }],
    })
  })

  test('aliases that grow without bound are refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 10; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      )
    expect(loadDocument(lines.join('\n'))).toMatchObject({
      status: 'broken',
      findings: [{ detail: { code: 'yamlSyntax', expected: 'fewerAliases' } }],
    })
    expect(loadDocument('a: &a [*a]')).toMatchObject({ findings: [{ detail: { expected: 'fewerAliases' } }] })
  })

  test.each([5_000, 120])('nesting of %i levels is refused, not overflowed', (depth) => {
    expect(loadDocument(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).toMatchObject({
      status: 'broken',
      findings: [{ detail: { code: 'yamlSyntax', expected: 'lessNesting' } }],
    })
  })

  test.each(['', '# only a comment\n', '---\n', '---\n# c\n'])('%j has no value', (text) => {
    const loaded = loadDocument(text)
    expect(loaded.status === 'ok' && (loaded.value ?? null)).toBe(null)
  })

  test('JSON is read as it stands', () => {
    expect(loadDocument('{\n  "kind": "List",\n  "items": [{"a": 1.5, "b": "on"}]\n}\n')).toMatchObject({
      value: { kind: 'List', items: [{ a: 1.5, b: 'on' }] },
    })
  })
})
