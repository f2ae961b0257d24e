import { expect, test } from 'vitest'
import { behind, beside, codeOf, problemsOf, rule } from '../testing/fixing.ts'
import { kialiCode } from './kiali.ts'

const WEB = 'route: [{destination: {host: web}}]'

test.each<readonly [string, string, readonly string[]]>([
  ['a gateway', behind(`http: [{${WEB}}]`).replace('[gw]', '[none]'), ['IST0101 KIA1102', 'IST0132 –', 'RW0138 –']],
  ['a host', behind('http: [{route: [{destination: {host: none}}]}]'), ['IST0101 KIA1101', 'RW0114 KIA1101']],
  [
    'a subset',
    behind('http: [{route: [{destination: {host: web, subset: v}}]}]'),
    ['IST0101 KIA1107', 'RW0114 KIA1107'],
  ],
  [
    'labels that no pod has',
    beside(rule('host: web\nsubsets: [{name: v, labels: {version: none}}]')),
    ['IST0173 KIA0203', 'RW0115 KIA0203'],
  ],
  [
    'an older gateway name',
    behind(`http: [{${WEB}}]`).replace('[gw]', '[gw.shop.svc.cluster.local]'),
    ['IST0101 KIA1102', 'IST0132 –', 'gatewayLegacy KIA1108'],
  ],
])("Kiali's code beside ours: %s", (_, text, expected) => {
  const found = problemsOf(text).problems.map((problem) => `${codeOf(problem)} ${kialiCode(problem.said) ?? '–'}`)
  expect(found.sort()).toEqual(expected)
})
