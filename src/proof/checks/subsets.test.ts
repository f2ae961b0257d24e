import { expect, test } from 'vitest'
import { document } from '../../testing/compiled.ts'
import { proofFindings } from '../../testing/proofs.ts'

const SERVICE = document('Service', 'web', '{selector: {app: web}, ports: [{port: 80, name: http}]}')
const entry = (labels: string) =>
  document('Other', 'vm', `{actualKind: WorkloadEntry, written: {address: 10.0.0.1, labels: ${labels}}}`)
const group = (labels: string) =>
  document('Other', 'vms', `{actualKind: WorkloadGroup, written: {metadata: {labels: ${labels}}, template: {}}}`)
const endpoints = (resolution: string) =>
  document(
    'ServiceEntry',
    'web',
    `{hosts: [x.org], resolution: ${resolution}, ports: [{number: 80, name: http, protocol: HTTP}], endpoints: [{address: 1.1.1.1, labels: {v: a}}]}`,
  )
const rule = (host: string, labels: string) =>
  document('DestinationRule', 'web', `{host: ${host}, subsets: [{name: one, labels: ${labels}}]}`)

test.each<readonly [string, string, readonly string[]]>([
  ['no workload is known', SERVICE + rule('web', '{v: b}'), []],
  ['a WorkloadEntry has other labels', SERVICE + entry('{app: web, v: a}') + rule('web', '{v: b}'), ['vm']],
  ['a WorkloadEntry has them', SERVICE + entry('{app: web, v: a}') + rule('web', '{v: a}'), []],
  ['a WorkloadEntry of another service', SERVICE + entry('{app: api, v: a}') + rule('web', '{v: b}'), []],
  ['a WorkloadGroup has other labels', SERVICE + group('{app: web, v: a}') + rule('web', '{v: b}'), ['vms']],
  ['a WorkloadGroup has them', SERVICE + group('{app: web, v: a}') + rule('web', '{v: a}'), []],
  ['an endpoint has other labels', endpoints('STATIC') + rule('x.org', '{v: b}'), ['1.1.1.1']],
  ['an endpoint has them', endpoints('STATIC') + rule('x.org', '{v: a}'), []],
  [
    'of a name that DNS is asked for there is no cluster, which a route to it shows',
    endpoints('DNS') + rule('x.org', '{v: b}'),
    [],
  ],
  ['a label that nodes give', SERVICE + entry('{app: web}') + rule('web', '{topology.kubernetes.io/zone: a}'), []],
])('%s', (_, text, expected) => {
  const [found] = proofFindings(text).filter(({ detail }) => detail.code === 'RW0115')
  expect(found?.detail.code === 'RW0115' ? found.detail.workloads : []).toEqual(expected)
})
