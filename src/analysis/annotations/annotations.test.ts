import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

const on = (kind: string, annotations: string, more = '') =>
  document(kind, 'x', '{}', `annotations: {${annotations}}${more}`)

test.each([
  ['one of Istio', on('Pod', 'sidecar.istio.io/proxyCPU: 1m'), []],
  ['one of others', on('Pod', 'example.com/x: z'), []],
  ['one that looks like Istio’s', on('Pod', 'sidecar.istio.io/nothing: z'), ['IST0108 Pod default/x']],
  ['one of a Service on a Pod', on('Pod', 'networking.istio.io/exportTo: "*"'), ['IST0107 Pod default/x']],
  ['one of a Pod on a Namespace', on('Namespace', 'sidecar.istio.io/proxyCPU: 1m'), ['IST0107 Namespace x']],
  ['a deprecated one', on('Pod', 'sidecar.istio.io/inject: "true"'), ['IST0135 Pod default/x']],
  [
    'a deprecated one next to its label',
    on('Pod', 'sidecar.istio.io/inject: "true"', ', labels: {sidecar.istio.io/inject: "true"}'),
    [],
  ],
  ['one that istiod writes', on('Pod', 'sidecar.istio.io/status: "{}"'), []],
])('%s', (_, text, expected) => {
  const found = said(['IST0107', 'IST0108', 'IST0135'], text)
  expect(found.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(expected)
})

test('the arguments name the kinds it belongs on', () => {
  expect(findingsOf(on('Pod', 'networking.istio.io/exportTo: "*"'))[0]).toMatchObject({
    detail: { code: 'IST0107', annotation: 'networking.istio.io/exportTo', kinds: ['Service'] },
    at: { path: ['metadata', 'annotations', 'networking.istio.io/exportTo'] },
  })
})
