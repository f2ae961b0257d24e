import fc from 'fast-check'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { plainValue } from './scalar.ts'
import { JS_YAML_SCHEMA, YAML_OPTIONS } from './tags.ts'

const plain = fc
  .oneof(
    fc.stringMatching(/^[-+.]?[0-9][0-9_.eExXoObB+:a-f-]{0,8}$/),
    fc.stringMatching(/^[yYnNoOtTfF~][a-zA-Z]{0,4}$/),
    fc.constantFrom('.inf', '-.INF', '.nan', 'null', 'on', 'No', '0o17', '0x1F', '1_000', '.5_2'),
  )
  .filter((text) => !/[:]$/.test(text))
const tag = fc.constantFrom('', '!!str ', '!!int ', '!!float ', '!!bool ', '!!null ', '!!timestamp ', '!own ', '! ')

function byJsYaml(text: string): unknown {
  try {
    return load(text, { schema: JS_YAML_SCHEMA })
  } catch {
    return 'refused'
  }
}

function byYaml(text: string): unknown {
  const document = parseDocument(text, { ...YAML_OPTIONS, logLevel: 'error' })
  return document.errors.length > 0 ? 'refused' : document.toJS()
}

test('js-yaml and yaml read a plain scalar as the same value, as a value and as a key', () => {
  fc.assert(
    fc.property(tag, plain, (written, text) => {
      const value = `a: ${written}${text}\n`
      expect(byYaml(value)).toEqual(byJsYaml(value))
      // Go refuses a null key; the two libraries name it differently.
      if (plainValue(text) === null) return
      const key = `${text}: 1\n`
      expect(byYaml(key)).toEqual(byJsYaml(key))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  'a: !!binary aGk=',
  'a: !!binary "%%%"',
  'a: !x [1]',
  'a: !x {b: 1}',
  'a: &b {c: 1}\nd: {<<: *b, e: 2}',
  'a: !!int',
])('js-yaml and yaml agree on %j', (text) => {
  expect(byYaml(text)).toEqual(byJsYaml(text))
})
