import { expect, test } from 'vitest'
import { document, said } from '../../testing/analysis.ts'

const telemetry = (name: string, spec: string) => document('Telemetry', name, spec)
const selecting = (name: string, labels: string) => telemetry(name, `{selector: {matchLabels: ${labels}}}`)
const pod = (name: string, labels: string) => document('Pod', name, '{}', `labels: ${labels}`)
const place = 'spec.selector.matchLabels'

test.each([
  ['a pod', [selecting('a', '{app: x}'), pod('p', '{app: x}')], []],
  ['no pod', [selecting('a', '{app: x}')], [`IST0101 Telemetry default/a ${place}`]],
  [
    'one pod twice',
    [selecting('a', '{app: x}'), selecting('b', '{app: x}'), pod('p', '{app: x}')],
    [`IST0159 Telemetry default/a ${place}`, `IST0159 Telemetry default/b ${place}`],
  ],
  [
    'everything twice',
    [telemetry('a', '{}'), telemetry('b', '{}')],
    ['IST0160 Telemetry default/a metadata.name', 'IST0160 Telemetry default/b metadata.name'],
  ],
  ['everything in two namespaces', [telemetry('a', '{}'), telemetry('shop/b', '{}')], []],
])('telemetry of %s', (_, documents, expected) => {
  expect(said(['IST0101', 'IST0159', 'IST0160'], ...documents)).toEqual(expected)
})

test.each([
  ['without provider', '{}', ['IST0157 Telemetry default/a spec.accessLogging.0']],
  ['with a provider', '{providers: [{name: envoy}]}', []],
  ['disabled', '{disabled: true}', []],
])('an access log %s', (_, log, expected) => {
  expect(said(['IST0157'], telemetry('a', `{accessLogging: [${log}]}`))).toEqual(expected)
})
