import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../base/edits.ts'
import type { FieldPath } from '../../base/source.ts'
import { buildForm } from '../../form/buildForm.ts'
import type { FormField, FormInput } from '../../form/form.ts'
import { FORM_KINDS } from '../../istio/fieldKey.ts'
import { editDocument } from '../../yaml/edit.ts'
import type { EditOperation, Json } from '../../yaml/operation.ts'
import { addFresh, moveItem, removeField, setField, setMatch } from './operations.ts'
import { readTyped } from './typed.ts'

const block = (kind: string) =>
  `# kept\napiVersion: networking.istio.io/v1\nkind: ${kind}\nmetadata:\n  name: a # kept\nspec: {}\n`
const json = (kind: string) =>
  `${JSON.stringify({ apiVersion: 'networking.istio.io/v1', kind, metadata: { name: 'a' }, spec: {} }, null, 2)}\n`

function edited(text: string, operations: readonly EditOperation[]): string {
  const edits = editDocument(text, operations)
  if (!edits.ok) throw new Error(`${edits.error.code}: ${JSON.stringify(operations)}`)
  return applyEdits(text, edits.value)
}

const valueAt = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), value)

function formAt(text: string, path: FieldPath): FormField {
  const form = buildForm(load(text), path, 'all')
  if (form === undefined) throw new Error(`no form at ${path.join('.')}`)
  return form.root
}

const numberOf = ({ minimum = 0, maximum = 50 }: Extract<FormInput, { type: 'number' }>) =>
  Math.min(maximum, Math.max(minimum, 7))

type Change = Readonly<{ operations: readonly EditOperation[]; value: unknown }>

/** What somebody could put into a field that holds no other fields, as operations and the value that they mean. */
function changesOf(field: FormField): readonly Change[] {
  const { input, path } = field
  switch (input.type) {
    case 'text': {
      const samples = new Map<string | undefined, string>([
        ['duration', '3s'],
        ['base64', 'aGk='],
      ])
      const typed = samples.get(input.format) ?? 'some: text #1'
      const read = readTyped(input, input.pattern === undefined ? typed : 'abc')
      if ('problem' in read) throw new Error(`${read.problem.code}: ${path.join('.')}`)
      return [{ operations: setField(field, read.value), value: read.value }]
    }
    case 'number':
      return [{ operations: setField(field, numberOf(input)), value: numberOf(input) }]
    case 'choice':
      return input.choices.map((value) => ({ operations: setField(field, value), value }))
    case 'switch':
      return [true, false].map((value) => ({ operations: setField(field, value), value }))
    case 'match':
      return input.operators.map((operator) => ({
        operations: setMatch(field, operator, '*'),
        value: { [operator]: '*' },
      }))
    case 'map': {
      const value = sample(input.values)
      const written = Object.fromEntries(input.entries.map((entry) => [entry.name, shownValue(entry)]))
      const set: EditOperation = { type: 'set', path: [...path, 'k.l/m'], value }
      return [{ operations: [set], value: { ...written, 'k.l/m': value } }]
    }
    case 'list': {
      const value = [...input.items.map(shownValue), input.fresh]
      return input.isScalar ? [{ operations: addFresh(field), value }] : []
    }
    default:
      return []
  }
}

function sample(values: FormInput): Json {
  if (values.type === 'number') return 7
  if (values.type === 'match') return { exact: 'x' }
  return values.type === 'object' ? values.fresh : 'x'
}

/** The value that a form shows. */
function shownValue({ input }: FormField): unknown {
  switch (input.type) {
    case 'match':
      return { [input.operator]: input.value }
    case 'list':
      return input.items.map(shownValue)
    case 'map':
      return Object.fromEntries(input.entries.map((entry) => [entry.name, shownValue(entry)]))
    case 'object':
      return input.fresh
    case 'other':
      return undefined
    default:
      return input.value
  }
}

/** Sets each field below `path`, each on the text as it is, and those of an item that is added to a list. */
function setAll(text: string, path: FieldPath, done: Set<string>): void {
  const { input } = formAt(text, path)
  for (const field of input.type === 'object' ? (input.fields ?? []) : []) {
    const known = `${field.help ?? ''} ${field.path.filter((step) => typeof step === 'string').join('.')}`
    if (done.has(known)) continue
    done.add(known)
    expect(field.input.type, field.path.join('.')).not.toBe('other')
    for (const { operations, value } of changesOf(field)) {
      const after = edited(text, operations)
      expect(valueAt(load(after), field.path), field.path.join('.')).toEqual(value)
      const again = formAt(after, field.path)
      expect(again.isSet).toBe(true)
      expect(shownValue(again)).toEqual(value)
      expect(valueAt(load(edited(after, removeField(again))), field.path)).toBeUndefined()
    }
    if (field.input.type === 'object') setAll(text, field.path, done)
    if (field.input.type === 'list' && !field.input.isScalar) {
      setAll(edited(text, addFresh(field)), [...field.path, field.input.items.length], done)
    }
  }
}

describe.each([
  ['YAML', block],
  ['JSON', json],
])('in %s', (_, textOf) => {
  test.each(FORM_KINDS)('each field of a %s can be set by the form, and reads back', (kind) => {
    const done = new Set<string>()
    const text = textOf(kind)
    setAll(text, [], done)
    expect(done.size).toBeGreaterThan(kind === 'Gateway' ? 30 : 20)
  })
})

test('of a group the one that was set goes', () => {
  const text =
    'kind: DestinationRule\nspec:\n  host: a\n  trafficPolicy:\n    loadBalancer:\n      simple: RANDOM # why\n'
  const { input } = formAt(text, ['spec', 'trafficPolicy', 'loadBalancer'])
  const hash = input.type === 'object' ? input.fields?.find(({ name }) => name === 'consistentHash') : undefined
  const header =
    hash?.input.type === 'object' ? hash.input.fields?.find(({ name }) => name === 'httpHeaderName') : undefined
  if (hash === undefined || header === undefined) throw new Error('no field')
  const after = edited(text, setField(header, 'x-user'))
  expect(load(edited(after, hash.excludes?.map((path) => ({ type: 'remove', path })) ?? []))).toMatchObject({
    spec: { trafficPolicy: { loadBalancer: { consistentHash: { httpHeaderName: 'x-user' } } } },
  })
})

test('an operator takes the place of the other; items move', () => {
  const text = 'kind: VirtualService\nspec:\n  http:\n  - match:\n    - uri: { prefix: /a } # why\n  - name: b\n'
  const uri = formAt(text, ['spec', 'http', 0, 'match', 0, 'uri'])
  expect(edited(text, setMatch(uri, 'exact', '/a'))).toBe(text.replace('prefix', 'exact'))
  expect(load(edited(text, moveItem(formAt(text, ['spec', 'http']), 1, -1)))).toMatchObject({
    spec: { http: [{ name: 'b' }, {}] },
  })
})
