// Writes src/istio/schema.gen.ts from the facts in ../shared/schema/istio-crds.json. Run by `npm run gen`.
// With `--print` it writes to stdout instead. Equal sub-schemas are written once: each row of the table refers to earlier rows by their number.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('../../shared/schema/istio-crds.json', import.meta.url))
const TARGET = fileURLToPath(new URL('../src/istio/schema.gen.ts', import.meta.url))

// Kinds whose specs are mostly Envoy's own configuration are not described.
const LEFT_OUT = ['EnvoyFilter', 'ProxyConfig']

const INT32 = 2 ** 31
const UINT32 = 2 ** 32 - 1

// google.protobuf.Duration fields on which the CRDs have no rule.
const DURATIONS_WITHOUT_RULE = [
  'budgetInterval',
  'idleTimeout',
  'ttl',
  'weightExpirationPeriod',
  'weightStabilizationPeriod',
  'weightUpdatePeriod',
]

const SIZES = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
]

function table() {
  const values = []
  const numbers = new Map()
  const numberOf = (value) => {
    const key = JSON.stringify(value)
    if (!numbers.has(key)) numbers.set(key, values.push(value) - 1)
    return numbers.get(key)
  }
  return { values, numberOf }
}

const { values: rows, numberOf: row } = table()
const { values: rules, numberOf: rule } = table()

function nodeRow(schema, name) {
  const type = typeRow(schema, name)
  const limits = limitsOf(schema)
  const limited = Object.keys(limits).length === 0 ? type : row(['+', type, limits])
  return schema.nullable ? row(['?', limited]) : limited
}

function limitsOf(schema) {
  const limits = {}
  for (const [minimum, maximum] of SIZES) {
    if (schema[minimum] !== undefined) limits.min = schema[minimum]
    if (schema[maximum] !== undefined) limits.max = schema[maximum]
  }
  if (schema.pattern !== undefined) limits.pattern = schema.pattern
  if (schema['x-kubernetes-list-type'] === 'map') limits.keys = schema['x-kubernetes-list-map-keys'].join(' ')
  const checks = schema['x-kubernetes-validations'] ?? []
  if (checks.length > 0) limits.rules = checks.map(({ rule: expression, message }) => rule([expression, message]))
  return limits
}

function typeRow(schema, name) {
  if (schema['x-kubernetes-int-or-string']) return row('x')
  if (schema['x-kubernetes-preserve-unknown-fields'] && !schema.properties) return row('a')
  switch (schema.type) {
    case 'string':
      return row(stringRow(schema, name))
    case 'boolean':
      return row('b')
    case 'integer':
      return row(integerRow(schema))
    case 'number':
      return row(bounded('n', schema.minimum, schema.maximum))
    case 'array':
      return row(['l', nodeRow(schema.items)])
    case 'object':
      if (schema.additionalProperties) return row(['m', nodeRow(schema.additionalProperties)])
      return row(objectRow(schema))
    default:
      throw new Error(`unknown schema type ${schema.type}`)
  }
}

function stringRow(schema, name) {
  if (schema.enum) return ['e', schema.enum.join(' ')]
  if (schema.format === 'byte') return 'y'
  const checks = schema['x-kubernetes-validations'] ?? []
  const duration = checks.some(({ rule: expression }) => expression.startsWith('duration(self)'))
  return duration || DURATIONS_WITHOUT_RULE.includes(name) ? 'd' : 's'
}

function integerRow({ format, minimum, maximum }) {
  if (format === 'int32') return bounded('i', minimum ?? -INT32, maximum ?? INT32 - 1)
  if (minimum === 0 && maximum === UINT32) return 'u'
  return bounded('i', minimum, maximum)
}

function bounded(type, minimum, maximum) {
  if (minimum === undefined && maximum === undefined) return type
  return maximum === undefined ? [type, minimum] : [type, minimum ?? null, maximum]
}

function objectRow(schema) {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, nodeRow(field, name)])
  const required = (schema.required ?? []).join(' ')
  const groups = [schema, ...(schema.allOf ?? [])].flatMap(({ oneOf }) => (oneOf ? [exclusive(oneOf)] : []))
  const value = ['o', Object.fromEntries(fields)]
  if (required !== '' || groups.length > 0) value.push(required)
  if (groups.length > 0) value.push(groups)
  return value
}

/** The members of a protobuf oneof, of which at most one may be set. */
function exclusive(oneOf) {
  const names = oneOf.flatMap((alternative) => alternative.required ?? [])
  if (names.length !== oneOf.length - 1) throw new Error(`not a protobuf oneof: ${JSON.stringify(oneOf)}`)
  return names.join(' ')
}

const kinds = {}
for (const [kind, { group, versions, schema }] of Object.entries(JSON.parse(readFileSync(SOURCE, 'utf8')))) {
  if (LEFT_OUT.includes(kind)) continue
  const spec = nodeRow(schema.properties.spec)
  const specRequired = (schema.required ?? []).includes('spec')
  kinds[kind] = [group, versions.join(' '), spec, ...(specRequired ? [1] : [])]
}

const lines = (values) => values.map((value) => `  ${JSON.stringify(value)},\n`).join('')
const text = `// Generated by scripts/gen-schema.mjs from Istio's CRD schemas; do not edit.
import type { KindRow, RuleRow, SchemaRow } from './schemaRow.ts'

export const SCHEMA_ROWS: readonly SchemaRow[] = [
${lines(rows)}]

export const RULE_ROWS: readonly RuleRow[] = [
${lines(rules)}]

export const KIND_ROWS: Readonly<Record<string, KindRow>> = {
${Object.entries(kinds)
  .map(([kind, value]) => `  ${kind}: ${JSON.stringify(value)},\n`)
  .join('')}}
`

if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync(TARGET, text)
