import { describe, expect, test } from 'vitest'
import { addresses } from '../base/address.ts'
import { loadDocument, readYaml } from '../yaml/loadDocument.ts'
import { decodeDocument } from './decode.ts'

const SHELL = '$'.concat('{HOST}')
const ref = { file: 'a.yaml', document: 0, path: [] }

function decode(text: string, written: Readonly<Record<string, string>> = {}) {
  const loaded = loadDocument(text)
  if (loaded.status === 'broken') throw new Error('broken')
  return decodeDocument(loaded.value, ref, {
    writtenAt: (path) => written[path.join('.')],
    readYaml,
    addressOf: addresses(),
  })
}

const virtualService = (spec: string) =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec: ${spec}\n`

const details = (text: string, written?: Readonly<Record<string, string>>) =>
  decode(text, written).findings.map((finding) => ({ ...finding.detail, at: finding.path.join('.') }))

describe('decodeDocument', () => {
  test('fills metadata with defaults', () => {
    const decoded = decode(virtualService('{hosts: [a]}'))
    expect(decoded).toMatchObject({
      status: 'ok',
      kind: 'VirtualService',
      name: 'a',
      namespace: 'default',
      findings: [],
    })
    expect(decoded.resources).toEqual([
      {
        kind: 'VirtualService',
        apiVersion: 'networking.istio.io/v1',
        metadata: { name: 'a', namespace: 'default', labels: {}, annotations: {} },
        spec: { hosts: ['a'] },
        ref,
        hosts: ['a.default.svc.cluster.local'],
        gateways: ['mesh'],
        entries: [],
      },
    ])
  })

  test.each([
    ['{http: [{timeout: 5}]}', { code: 'wrongType', expected: 'string', actual: 'integer', at: 'spec.http.0.timeout' }],
    ['{hosts: a}', { code: 'wrongType', expected: 'list', actual: 'string', at: 'spec.hosts' }],
    ['{http: [null]}', { code: 'wrongType', expected: 'object', actual: 'null', at: 'spec.http.0' }],
    ['{http: [{rewrite: null}]}', { code: 'wrongType', expected: 'object', actual: 'null', at: 'spec.http.0.rewrite' }],
    [
      '{http: [{route: [{destination: {host: a}, weight: "50"}]}]}',
      { code: 'wrongType', expected: 'integer', actual: 'string', at: 'spec.http.0.route.0.weight' },
    ],
    [
      '{http: [{route: [{destination: {host: a}, weight: 50.5}]}]}',
      { code: 'wrongType', expected: 'integer', actual: 'number', at: 'spec.http.0.route.0.weight' },
    ],
    [
      '{http: [{match: [{port: -1}]}]}',
      { code: 'outOfRange', value: -1, minimum: 0, maximum: 4294967295, at: 'spec.http.0.match.0.port' },
    ],
    ['{http: [{route: [{weight: 1}]}]}', { code: 'requiredField', field: 'destination', at: 'spec.http.0.route.0' }],
    [
      '{http: [{match: [{uri: {exact: /a, prefix: /b}}]}]}',
      { code: 'onlyOneOf', fields: ['exact', 'prefix'], at: 'spec.http.0.match.0.uri' },
    ],
    [
      '{http: [{redirect: {derivePort: from_request_port}}]}',
      {
        code: 'notInEnum',
        value: 'from_request_port',
        allowed: ['FROM_PROTOCOL_DEFAULT', 'FROM_REQUEST_PORT'],
        at: 'spec.http.0.redirect.derivePort',
      },
    ],
  ])('refuses %s', (spec, detail) => {
    expect(details(virtualService(spec))).toEqual([detail])
    expect(decode(virtualService(spec))).toMatchObject({ status: 'refused', resources: [], name: 'a' })
  })

  test('an unquoted y where a string belongs is named as it was written; true is a plain wrong type', () => {
    const text = virtualService('{http: [{match: [{uri: {exact: y}}]}]}')
    const at = 'spec.http.0.match.0.uri.exact'
    expect(details(text, { [at]: 'y' })).toEqual([{ code: 'yaml11Boolean', written: 'y', at }])
    expect(details(text, { [at]: 'true' })).toEqual([{ code: 'wrongType', expected: 'string', actual: 'boolean', at }])
  })

  test.each([
    ['matches', 'match'],
    ['directresponse', 'directResponse'],
    ['routes', 'route'],
    ['direct_response', 'directResponse'],
    ['unrelated', undefined],
  ])('an unknown field %s suggests %s and is left out of the spec', (field, suggestion) => {
    const decoded = decode(virtualService(`{http: [{${field}: 1}]}`))
    expect(decoded.findings).toMatchObject([
      { severity: 'warning', detail: { code: 'unknownField', field, suggestion }, path: ['spec', 'http', 0, field] },
    ])
    expect(decoded.resources[0]?.spec).toEqual({ http: [{}] })
  })

  test.each([
    ['[服务名称]', '["服务名称"]', '[服务名称]', 'error'],
    ['{{ .host }}', '{{a: b}: c}', '{{ .host }}', 'error'],
    [`"${SHELL}.svc"`, `"${SHELL}.svc"`, SHELL, 'warning'],
    ['a-<name>', 'a-<name>', '<name>', 'warning'],
    ['x[命名空间].svc', 'x[命名空间].svc', '[命名空间]', 'warning'],
  ])('a placeholder %s', (written, yaml, text, severity) => {
    const decoded = decode(virtualService(`\n  gateways:\n  - ${yaml}`), { 'spec.gateways.0': written })
    expect(decoded.findings).toMatchObject([
      { severity, detail: { code: 'placeholder', text }, path: ['spec', 'gateways', 0] },
    ])
  })

  test.each(['^/(?<name>[^/]+)$', '/[^/]{2}', '<b>x</b>'])('%s in a regex or a body is no placeholder', (text) => {
    const quoted = JSON.stringify(text)
    expect(
      details(
        virtualService(
          `{http: [{match: [{uri: {regex: ${quoted}}}], directResponse: {status: 200, body: {string: ${quoted}}}}]}`,
        ),
      ),
    ).toEqual([])
  })

  test('a List gives one resource an item, each with its own address', () => {
    const decoded = decode(
      'kind: List\napiVersion: v1\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: a, namespace: b}}\n- {kind: x}\n- 5\n',
    )
    expect(decoded).toMatchObject({ status: 'refused', kind: 'List' })
    expect(decoded.resources.map((resource) => [resource.kind, resource.ref.path])).toEqual([['Service', ['items', 0]]])
    expect(decoded.findings.map((finding) => [finding.detail.code, finding.path])).toEqual([
      ['missingApiVersion', ['items', 1]],
      ['missingName', ['items', 1]],
      ['notAMapping', ['items', 2]],
    ])
  })

  test('items of a typed list inherit its kind', () => {
    const decoded = decode(
      'kind: VirtualServiceList\napiVersion: networking.istio.io/v1\nitems: [{metadata: {name: a}}]',
    )
    expect(decoded.resources).toMatchObject([{ kind: 'VirtualService', ref: { path: ['items', 0] } }])
  })

  test('what kubectl get adds is no fault', () => {
    const decoded = decode(`apiVersion: networking.istio.io/v1beta1
kind: Gateway
metadata:
  annotations: {kubectl.kubernetes.io/last-applied-configuration: '{"x": "<name>"}'}
  creationTimestamp: null
  generation: 2
  managedFields: [{manager: kubectl}]
  name: g
  resourceVersion: "1"
  uid: x
spec: {selector: {istio: ingressgateway}}
status: {}
`)
    expect(decoded).toMatchObject({ status: 'ok', findings: [] })
    expect(decoded.resources[0]?.metadata.creationTimestamp).toBeUndefined()
  })

  test.each([
    ['Pod', '{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: x}}}'],
    [
      'Deployment',
      '{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {labels: {app: x}}}}}',
    ],
  ])('a %s is a workload with its pods’ labels', (kind, text) => {
    expect(decode(text).resources).toMatchObject([
      { kind: 'Workload', spec: { workloadKind: kind, podLabels: { app: 'x' } } },
    ])
  })

  test.each([
    ['a kind without a schema', '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: 1}}', 'ConfigMap'],
    [
      'a known name in another group',
      '{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: a}}',
      'Gateway',
    ],
    [
      'an Istio kind outside routing',
      '{apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: a}}',
      'PeerAuthentication',
    ],
  ])('%s is kept, not evaluated', (_name, text, kind) => {
    expect(decode(text)).toMatchObject({
      status: 'notEvaluated',
      resources: [{ kind: 'Other', spec: { actualKind: kind, written: {} } }],
      findings: [{ severity: 'info', detail: { code: 'kindNotEvaluated', kind } }],
    })
  })

  test.each([
    ['no kind', '{apiVersion: v1, metadata: {name: a}}', ['missingKind']],
    ['plain data', '{meshConfig: {a: 1}}', ['notAResource']],
    ['text', 'hello', ['notAMapping']],
    ['a list', '[1]', ['notAMapping']],
    ['a kind that is no string', '{apiVersion: v1, kind: [a]}', ['wrongType']],
    ['no name', '{apiVersion: v1, kind: Service, metadata: {}}', ['missingName']],
    ['no metadata', '{apiVersion: v1, kind: Service}', ['missingName']],
    [
      'a version that is not served',
      '{apiVersion: networking.istio.io/v2, kind: Gateway, metadata: {name: a}}',
      ['notInEnum'],
    ],
    [
      'a misspelt kind',
      '{apiVersion: networking.istio.io/v1, kind: Virtualservice, metadata: {name: a}}',
      ['notInEnum'],
    ],
    ['a number as a name', '{apiVersion: v1, kind: Service, metadata: {name: 007}}', ['wrongType']],
    ['the same of a kind without a schema', '{apiVersion: v1, kind: ConfigMap, metadata: {name: 007}}', ['wrongType']],
  ])('%s', (_name, text, codes) => {
    expect(decode(text).findings.map((finding) => finding.detail.code)).toEqual(codes)
    expect(decode(text)).toMatchObject({ status: 'refused', resources: [] })
  })

  test.each(['', '# nothing', '---', '~'])('%j is empty', (text) => {
    expect(decode(text)).toEqual({ status: 'empty', resources: [], findings: [] })
  })
})
