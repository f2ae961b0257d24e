import { describe, expect, test } from 'vitest'
import { fixesEn } from '../../i18n/fixes.en.ts'
import { fixText } from '../../i18n/fixText.ts'
import { loadDocument } from '../../yaml/loadDocument.ts'
import { mendings } from './mend.ts'

const HEAD = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec:\n'
const after = (lines: string) => mendings(HEAD + lines).map(({ text }) => text.slice(HEAD.length))

describe('one way that is plain to see', () => {
  test.each([
    ['  hosts: [*]\n', '  hosts: ["*"]\n'],
    ['  hosts: [*, b.test] # any\n', '  hosts: ["*", b.test] # any\n'],
    ['  hosts:\n  - *.a.test\n', '  hosts:\n  - "*.a.test"\n'],
    ['  hosts:\n\t- a.test\n', '  hosts:\n    - a.test\n'],
    ["  hosts: ['a.test]\n", "  hosts: ['a.test']\n"],
    ['  hosts: [a.test\r\n  gateways: [gw]\r\n', '  hosts: [a.test]\r\n  gateways: [gw]\r\n'],
    ['  http:\n  - match: [{uri: {prefix: /a}]\n', '  http:\n  - match: [{uri: {prefix: /a}}]\n'],
    ['  hosts:[a.test]\n  gateways: [gw]\n', '  hosts: [a.test]\n  gateways: [gw]\n'],
    ['  http:\n  - name:a\n    timeout: 1s\n', '  http:\n  - name: a\n    timeout: 1s\n'],
    ['  http:\n  - name: “a: b”\n', '  http:\n  - name: "a: b"\n'],
  ])('%j', (before, expected) => expect(after(before)).toEqual([expected]))
})

describe('nothing is offered', () => {
  test.each([
    ['where two places would do', '  http:\n  - name: "a # b\n'],
    ['where two quotes are missing', '  hosts: ["a.test]\n  gateways: ["gw]\n'],
    ['for a key that no resource of the kind has', '  hots:[a.test]\n  gateways: [gw]\n'],
    ['for a URL', '  http://a.test\n  gateways: [gw]\n'],
    ['where it does not do', '  hosts: [*.a.test]\n  - b\n'],
    ['where very much is open', `  hosts:\n${'  - "a.test\n'.repeat(200)}`],
    ['for an alias that was forgotten', '  hosts: *hosts\n'],
  ])('%s', (_, lines) => {
    expect(loadDocument(HEAD + lines).status).toBe('broken')
    expect(after(lines)).toEqual([])
  })
})

test('what is right stays as it is: quotes in comments and texts, other lines', () => {
  const lines = '  # “all” of them: it’s\n  hosts: [*]\n  http: [{name: say “a”}]\n'
  expect(after(lines)).toEqual([lines.replace('[*]', '["*"]')])
})

test('several ways together, where none alone does', () => {
  const [mended, ...others] = mendings(`${HEAD}  hosts: [*.a.test]\n  gateways:[gw]\n  http: [{name: a}\n`)
  expect(mended?.text).toBe(`${HEAD}  hosts: ["*.a.test"]\n  gateways: [gw]\n  http: [{name: a}]\n`)
  expect(mended && fixText(fixesEn, mended.label)).toBe('Change 3 lines so that it parses')
  expect(others).toEqual([])
})
