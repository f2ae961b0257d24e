import { expect, test } from 'vitest'
import { document, findingsOf, service } from '../../testing/analysis.ts'

const rule = (host: string, name = 'default/d') =>
  document('DestinationRule', name, `{host: ${host}, subsets: [{name: v1}]}`)
const to = (field: string) => document('VirtualService', 'v', `{hosts: [a.com], http: [{${field}}]}`)
const route = (destination: string) => to(`route: [{destination: ${destination}}]`)
const gone = ['hostSubset web+v1']

test.each([
  ['the subset is there', [rule('web'), route('{host: web, subset: v1}')], []],
  ['short and full names are one', [rule('web.default.svc.cluster.local'), route('{host: web, subset: v1}')], []],
  ['no subset is asked for', [route('{host: web}')], []],
  ['there is no rule', [route('{host: web, subset: v1}')], gone],
  ['the rule has another subset', [rule('web'), route('{host: web, subset: v2}')], ['hostSubset web+v2']],
  ['the rule means the host of its own namespace', [rule('web', 'shop/d'), route('{host: web, subset: v1}')], gone],
  ['a wildcard rule does not count', [rule('"*.local"'), route('{host: web, subset: v1}')], gone],
  ['a mirror', [to('mirror: {host: web, subset: v1}')], ['mirrorSubset web+v1']],
])('%s', (_, documents, expected) => {
  const details = findingsOf(service('web'), ...documents).map(({ detail }) => detail)
  expect(details.flatMap((detail) => (detail.code === 'IST0101' ? [`${detail.thing} ${detail.value}`] : []))).toEqual(
    expected,
  )
})
