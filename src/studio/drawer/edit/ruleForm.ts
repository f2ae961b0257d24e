// The fields of one route entry that the form edits, read from its untyped value; everything else is only counted.

import type { SourceRef } from '../../../base/source.ts'

export type PathOperator = 'exact' | 'prefix' | 'regex'
export type MatchForm = Readonly<{
  index: number
  path: Readonly<{ operator: PathOperator; value: string }> | undefined
}>
export type DestinationForm = Readonly<{
  index: number
  host: string
  subset: string
  /** Digits, or '' if none is written. */
  port: string
  weight: number | undefined
}>
export type RuleForm = Readonly<{
  name: string
  matches: readonly MatchForm[]
  destinations: readonly DestinationForm[]
  /** How many written fields have no form. */
  otherFields: number
}>

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The address of the `http[]`, `tls[]` or `tcp[]` entry that an address lies in; undefined outside of one. */
export function ruleRefOf(ref: SourceRef): SourceRef | undefined {
  const { path } = ref
  const at = path.findIndex(
    (key, index) =>
      (key === 'http' || key === 'tls' || key === 'tcp') &&
      path[index - 1] === 'spec' &&
      typeof path[index + 1] === 'number',
  )
  return at < 0 ? undefined : { file: ref.file, document: ref.document, path: path.slice(0, at + 2) }
}

/** Reads a route entry; undefined if the value is none. Values of a wrong type count as not written. */
export function readRule(value: unknown): RuleForm | undefined {
  if (!isFields(value)) return undefined
  const matches = listOf(value.match).map(fieldsOf)
  const routes = listOf(value.route).map(fieldsOf)
  return {
    name: textOf(value.name),
    matches: matches.map(readMatch),
    destinations: routes.map(readDestination),
    otherFields:
      countOthers(value, ['name', 'match', 'route']) +
      sum(matches.map((match) => countOthers(match, ['uri']))) +
      sum(routes.map((route) => countOthers(route, ['destination', 'weight']))),
  }
}

const countOthers = (fields: Fields, known: readonly string[]): number =>
  Object.keys(fields).filter((name) => !known.includes(name)).length

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const operators: readonly PathOperator[] = ['exact', 'prefix', 'regex']

function readMatch(match: Fields, index: number): MatchForm {
  const uri = fieldsOf(match.uri)
  const operator = operators.find((each) => typeof uri[each] === 'string')
  return { index, path: operator === undefined ? undefined : { operator, value: textOf(uri[operator]) } }
}

function readDestination(route: Fields, index: number): DestinationForm {
  const destination = fieldsOf(route.destination)
  const { number } = fieldsOf(destination.port)
  return {
    index,
    host: textOf(destination.host),
    subset: textOf(destination.subset),
    port: typeof number === 'number' ? String(number) : '',
    weight: typeof route.weight === 'number' ? route.weight : undefined,
  }
}
