import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { sharedPath } from '../testing/shared.ts'
import { fieldAt, KINDS, kindSchema } from './schema.ts'

describe('fieldAt', () => {
  test.each([
    ['VirtualService', ['spec', 'http', 0, 'match', 2, 'uri', 'prefix'], 'string'],
    ['VirtualService', ['spec', 'http', 0, 'match', 0, 'headers', 'end-user', 'exact'], 'string'],
    ['VirtualService', ['spec', 'http', 0, 'route', 0, 'weight'], 'integer'],
    ['VirtualService', ['spec', 'http', 0, 'route', 0, 'destination', 'port', 'number'], 'integer'],
    ['Gateway', ['spec', 'servers', 0, 'tls', 'httpsRedirect'], 'boolean'],
    ['DestinationRule', ['spec', 'subsets', 0, 'labels', 'version'], 'string'],
    ['ServiceEntry', ['metadata', 'labels', 'app'], 'string'],
    ['Service', ['spec', 'ports', 0, 'targetPort'], 'integerOrString'],
    ['Service', ['spec', 'sessionAffinity'], 'anything'],
    ['Deployment', ['spec', 'template', 'metadata', 'labels', 'app'], 'string'],
    ['VirtualService', ['spec', 'http', 0, 'matches'], undefined],
    ['VirtualService', ['spec', 'http', 'match'], undefined],
    ['NoSuchKind', ['spec'], undefined],
  ])('%s %j', (kind, path, type) => {
    expect(fieldAt(kind, path)?.type).toBe(type)
  })

  test('knows durations, enumerations and bounds', () => {
    expect(fieldAt('VirtualService', ['spec', 'http', 0, 'timeout'])).toMatchObject({
      type: 'string',
      format: 'duration',
      rules: [{ expression: "duration(self) >= duration('1ms')" }],
    })
    expect(fieldAt('DestinationRule', ['spec', 'trafficPolicy', 'connectionPool', 'tcp', 'idleTimeout'])).toEqual({
      type: 'string',
      format: 'duration',
    })
    expect(fieldAt('Gateway', ['spec', 'servers', 0, 'tls', 'mode'])).toMatchObject({
      enum: ['PASSTHROUGH', 'SIMPLE', 'MUTUAL', 'AUTO_PASSTHROUGH', 'ISTIO_MUTUAL', 'OPTIONAL_MUTUAL'],
    })
    expect(fieldAt('VirtualService', ['spec', 'http', 0, 'match', 0, 'port'])).toEqual({
      type: 'integer',
      minimum: 0,
      maximum: 4294967295,
    })
    expect(fieldAt('VirtualService', ['spec', 'http', 0, 'match', 0, 'uri'])).toMatchObject({
      onlyOneOf: [['exact', 'prefix', 'regex']],
    })
  })
})

test('knows the limits of lists, maps and texts', () => {
  expect(fieldAt('ServiceEntry', ['spec', 'ports'])).toMatchObject({ size: { max: 256 }, keys: ['name'] })
  expect(fieldAt('ServiceEntry', ['spec', 'hosts'])).toMatchObject({ size: { min: 1, max: 256 } })
  expect(fieldAt('PeerAuthentication', ['spec', 'portLevelMtls'])).toMatchObject({ size: { min: 1 } })
  expect(fieldAt('WorkloadGroup', ['spec', 'probe', 'httpGet', 'httpHeaders', 0, 'name'])).toMatchObject({
    pattern: '^[-_A-Za-z0-9]+$',
  })
})

test('each kind has a group, versions and a name of its own', () => {
  expect(new Set(KINDS.map((kind) => kind.kind)).size).toBe(KINDS.length)
  expect(kindSchema('VirtualService')).toMatchObject({
    group: 'networking.istio.io',
    versions: ['v1', 'v1alpha3', 'v1beta1'],
  })
  expect(kindSchema('Service')).toMatchObject({ group: '', versions: ['v1'] })
})

const source = sharedPath('schema/istio-crds.json', 'generated schema is fresh')
test.skipIf(source === undefined)('the generated file is what the generator writes', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const printed = execFileSync('node', ['scripts/gen-schema.mjs', '--print'], { cwd: root, encoding: 'utf8' })
  expect(readFileSync(`${root}src/istio/schema.gen.ts`, 'utf8')).toBe(printed)
})
