import { expect, test } from 'vitest'
import { findingsFor } from '../../testing/admission.ts'

/** What stops the webhook from decoding a virtual service with this HTTP route. */
const stops = (route: string) => {
  const found = findingsFor('VirtualService', `{hosts: [a.com], http: [{route: [{destination: {host: a}}], ${route}}]}`)
  return found.filter(({ judge }) => judge === 'webhook').map(({ message }) => message)
}

test.each([
  ['match: [{port: "80"}]', []],
  ['match: [{port: " 80 "}]', []],
  ['match: [{port: "null"}]', []],
  ['match: [{port: "8e1"}]', ['json: cannot unmarshal number 8e1 into Go value of type uint32']],
  ['match: [{port: ""}]', ['invalid character in number ""']],
  ['match: [{port: 80.5}]', ['json: cannot unmarshal number 80.5 into Go value of type uint32']],
  ['match: [{port: -1}]', ['json: cannot unmarshal number -1 into Go value of type uint32']],
  ['match: [{port: true}]', ['json: cannot unmarshal bool into Go value of type uint32']],
  ['match: [{ignoreUriCase: "true"}]', ['json: cannot unmarshal string into Go value of type bool']],
  ['match: [{uri: {exact: y}}]', ['json: cannot unmarshal bool into Go value of type string']],
  ['match: {}', ['json: cannot unmarshal object into Go value of type []json.RawMessage']],
  ['match: [[]]', ['json: cannot unmarshal array into Go value of type map[string]json.RawMessage']],
  ['match: [null]', []],
  ['match: [{uri: null, headers: {a: null}}]', []],
  ['match: [{ignore_uri_case: true, source_labels: {a: b}}]', []],
  ['match: [{source_labels: {a: 1}}]', ['json: cannot unmarshal number into Go value of type string']],
  ['unknown: 1', []],
  ['timeout: 1d', ['bad Duration: time: invalid duration "1d"']],
  ['timeout: 5', ['json: cannot unmarshal number into Go value of type string']],
  ['mirrorPercentage: {value: "NaN"}', []],
  ['corsPolicy: {unmatchedPreflights: 2}', []],
  ['corsPolicy: {unmatchedPreflights: ignore}', ['unknown value "ignore" for enum of unmatchedPreflights']],
])('%s', (route, expected) => {
  expect(stops(route)).toEqual(expected)
})

test('of an exclusive group the last member counts, in the order of the schema', () => {
  expect(stops('match: [{method: {regex: "(", prefix: ""}}]')).toHaveLength(1)
  expect(stops('match: [{method: {regex: a, prefix: ""}}]')).toEqual([])
})

test('the JSON name wins over the snake_case one', () => {
  expect(stops('match: [{source_namespace: A_b, sourceNamespace: a}]')).toEqual([])
})
