import { describe, expect, test } from 'vitest'
import { compiled, document, INGRESS, service } from '../../testing/compiled.ts'

const rule = (name: string, subset: string, more = '', namespace = 'default', host = 'a.default.svc.cluster.local') =>
  document('DestinationRule', name, `{host: "${host}", subsets: [{name: ${subset}, labels: {v: x}}]${more}}`, namespace)

/** The subsets of Service `a` in namespace `default` as a gateway in `namespace` has them. */
const subsets = (rules: string, namespace = 'istio-system', labels = INGRESS.labels): readonly string[] =>
  [...compiled(service('a', [80]) + rules, { type: 'gateway', namespace, labels }).clusters.values()]
    .map(({ subset }) => subset)
    .filter((subset) => subset !== '')

describe('whose rule counts', () => {
  test("the service's namespace", () => {
    expect(subsets(rule('r', 'v1'))).toEqual(['v1'])
    expect(subsets(rule('r', 'v1', '', 'elsewhere'))).toEqual([])
  })

  test("the proxy's own namespace goes first, even with a mere wildcard", () => {
    expect(subsets(rule('r', 'v1') + rule('own', 'v2', '', 'edge', '*'), 'edge')).toEqual(['v2'])
  })

  test('in the root namespace only rules for it alone go first', () => {
    expect(subsets(rule('r', 'v1') + rule('own', 'v2', '', 'istio-system'))).toEqual(['v1'])
    expect(subsets(rule('r', 'v1') + rule('own', 'v2', ', exportTo: ["."]', 'istio-system'))).toEqual(['v2'])
  })

  test('the root namespace serves where no other has a rule', () => {
    expect(subsets(rule('root', 'v2', '', 'istio-system'), 'edge')).toEqual(['v2'])
  })

  test('the most specific host, and no other if that is not exported', () => {
    expect(subsets(rule('r', 'v1') + rule('w', 'v2', '', 'default', '*.default.svc.cluster.local'))).toEqual(['v1'])
    const hidden = rule('r', 'v1', ', exportTo: ["."]') + rule('w', 'v2', '', 'default', '*.local')
    expect(subsets(hidden)).toEqual(['v2'])
    const elsewhere = rule('r', 'v1', ', exportTo: [other]') + rule('w', 'v2', '', 'default', '*.local')
    expect(subsets(elsewhere)).toEqual([])
  })

  test('a rule with a workloadSelector is for those workloads of its namespace', () => {
    const rules = rule('s', 'v1', ', workloadSelector: {matchLabels: {app: x}}', 'edge') + rule('all', 'v2')
    expect(subsets(rules, 'edge', { app: 'x' })).toEqual(['v1'])
    // It was found, so the search ends, though it is not for this workload.
    expect(subsets(rules, 'edge', { app: 'y' })).toEqual([])
  })
})

describe('rules of one host', () => {
  test('pool their subsets, the first keeps a name', () => {
    const rules = rule('b', 'v2') + rule('a', 'v1') + rule('c', 'v1')
    expect(subsets(rules)).toEqual(['v1', 'v2'])
  })

  test('exportTo unset and ["*"] do not merge: the newer one stands alone', () => {
    expect(subsets(rule('a', 'v1') + rule('b', 'v2', ', exportTo: ["*"]'))).toEqual(['v2'])
  })

  test('a wider exportTo merges, but the further namespaces get nothing', () => {
    const rules = rule('a', 'v1', ', exportTo: [edge]') + rule('b', 'v2', ', exportTo: [edge, other]')
    expect(subsets(rules, 'edge')).toEqual(['v1', 'v2'])
    expect(subsets(rules, 'other')).toEqual([])
  })
})
