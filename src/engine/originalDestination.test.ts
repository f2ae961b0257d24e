import { describe, expect, test } from 'vitest'
import { document } from '../testing/compiled.ts'
import { resourcesOf } from '../testing/resources.ts'
import { originalDestination } from './originalDestination.ts'

const files = [
  document('Service', 'reviews', '{clusterIP: 10.5.0.3, ports: [{port: 9080}]}'),
  document('Service', 'reviews', '{clusterIP: 10.5.0.9, ports: [{port: 9080}]}', 'prod'),
  document('Service', 'pending', '{ports: [{port: 80}]}'),
  document('Service', 'ring', '{clusterIP: None, ports: [{port: 80}]}'),
  document('Service', 'alias', '{type: ExternalName, externalName: reviews.prod.svc.cluster.local}'),
  document('Service', 'abroad', '{type: ExternalName, externalName: db.example.com}'),
  document('Service', 'loop', '{type: ExternalName, externalName: loop.default.svc.cluster.local}'),
  document('ServiceEntry', 'one', '{hosts: [db.example.com], addresses: [10.2.0.9], ports: [{number: 80}]}'),
  document('ServiceEntry', 'two', '{hosts: [db.example.com], addresses: [10.2.0.7], ports: [{number: 5432}]}'),
  document('ServiceEntry', 'range', '{hosts: [range.io], addresses: [10.7.0.0/16], ports: [{number: 80}]}'),
  document('ServiceEntry', 'none', '{hosts: [api.io], ports: [{number: 80}]}'),
  document('ServiceEntry', 'wild', '{hosts: ["*.wild.io"], addresses: [10.3.0.1], ports: [{number: 80}]}'),
].join('')

const found = (host: string, namespace = 'default', port = 80): string => {
  const { address, reason } = originalDestination(resourcesOf(files), { namespace }, host, port)
  return `${reason.code} ${address}`
}

describe('a client of namespace default finds', () => {
  test.each([
    ['a short name in its own namespace', 'reviews', 'addressOfService 10.5.0.3'],
    ['a name of another namespace', 'reviews.prod', 'addressOfService 10.5.0.9'],
    ['a name with svc', 'reviews.prod.svc', 'addressOfService 10.5.0.9'],
    ['a full name', 'reviews.prod.svc.cluster.local', 'addressOfService 10.5.0.9'],
    ['a full name with its dot', 'reviews.prod.svc.cluster.local.', 'addressOfService 10.5.0.9'],
    ['a name in capitals', 'Reviews.PROD', 'addressOfService 10.5.0.9'],
    ['no short name that ends in a dot', 'reviews.', 'addressOutside 10.11.12.13'],
    ['a Service whose ClusterIP is not stated', 'pending', 'addressNotStated 10.11.12.13'],
    ['a pod of a headless Service', 'ring', 'addressOfPod 10.11.12.13'],
    ['what an ExternalName stands for', 'alias', 'addressOfService 10.5.0.9'],
    ['what an ExternalName abroad stands for', 'abroad', 'addressOfServiceEntry 10.2.0.9'],
    ['no end of a loop', 'loop', 'addressOutside 10.11.12.13'],
    ['the address of a ServiceEntry', 'db.example.com', 'addressOfServiceEntry 10.2.0.9'],
    ['an address in a range', 'range.io', 'addressInRange 10.7.0.1'],
    ['no address of a ServiceEntry without any', 'api.io', 'addressNotGiven 10.11.12.13'],
    ['the address of a wildcard', 'a.wild.io', 'addressOfServiceEntry 10.3.0.1'],
    ['a host that no file knows', 'example.org', 'addressOutside 10.11.12.13'],
    ['an IPv4 address', '10.9.9.9', 'addressWritten 10.9.9.9'],
    ['an IPv6 address', '2001:db8::1', 'addressWritten 2001:db8::1'],
    ['no host', '', 'addressOutside 10.11.12.13'],
  ])('%s', (_, host, expected) => {
    expect(found(host)).toBe(expected)
  })

  test('of two resources of one name the one with the port', () => {
    expect(found('db.example.com', 'default', 5432)).toBe('addressOfServiceEntry 10.2.0.7')
  })
})

test('a short name belongs to the namespace of the client', () => {
  expect(found('reviews', 'prod')).toBe('addressOfService 10.5.0.9')
  expect(found('reviews', 'qa')).toBe('addressOutside 10.11.12.13')
})

test('the address says where it is stated', () => {
  const { from } = originalDestination(resourcesOf(files), { namespace: 'default' }, 'alias', 80)
  expect(from).toEqual({ file: 'test.yaml', document: 1, path: [] })
})
