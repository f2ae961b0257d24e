import { describe, expect, test } from 'vitest'
import { addresses } from '../base/address.ts'
import { loadDocument, readYaml } from '../yaml/loadDocument.ts'
import { decodeDocument } from './decode.ts'

const ref = { file: 'a.yaml', document: 0, path: [] }

function decode(text: string) {
  const loaded = loadDocument(text)
  return decodeDocument(loaded.status === 'ok' ? loaded.value : undefined, ref, {
    writtenAt: () => undefined,
    readYaml,
    addressOf: addresses(),
  })
}

const configMap = (mesh: string, name = 'istio'): string => `
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: istio-system}
data:
  meshNetworks: 'networks: {}'
  mesh: |-
${mesh.replace(/^/gm, '    ')}
`

const operator = (spec: string): string => `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
spec: ${spec}
`

const specOf = (text: string) => {
  const [resource] = decode(text).resources
  return resource?.kind === 'MeshConfig' ? resource.spec : undefined
}

const findingsOf = (text: string) =>
  decode(text).findings.map(({ severity, detail, path }) => `${severity} ${detail.code} ${path.join('.')}`)

describe('which documents configure the mesh', () => {
  test.each([
    ['the ConfigMap istio', configMap('rootNamespace: root'), ''],
    ['that of a revision', configMap('rootNamespace: root', 'istio-canary'), 'canary'],
    ['an IstioOperator, which needs no name', operator('{meshConfig: {rootNamespace: root}}'), ''],
    ['that of a revision', operator('{revision: canary, meshConfig: {rootNamespace: root}}'), 'canary'],
  ])('%s', (_, text, revision) => {
    expect(specOf(text)).toMatchObject({ revision, fields: { rootNamespace: 'root' }, notEvaluated: [] })
    expect(decode(text)).toMatchObject({ status: 'ok', findings: [] })
  })

  test.each([
    ['a ConfigMap of another name', configMap('rootNamespace: root', 'mesh')],
    ['a ConfigMap without data.mesh', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: istio}\ndata: {values: a}'],
  ])('not %s', (_, text) => {
    expect(decode(text)).toMatchObject({ status: 'notEvaluated', resources: [{ kind: 'Other' }] })
  })

  test('nothing in them means the defaults', () => {
    expect(specOf(configMap(''))?.fields).toEqual({})
    expect(specOf(operator('{profile: demo}'))?.fields).toEqual({})
  })

  test('the namespace that istioctl installs to is the root namespace, if none is stated', () => {
    expect(specOf(operator('{values: {global: {istioNamespace: ops}}}'))?.fields).toEqual({ rootNamespace: 'ops' })
    const both = '{meshConfig: {rootNamespace: root}, values: {global: {istioNamespace: ops}}}'
    expect(specOf(operator(both))?.fields).toEqual({ rootNamespace: 'root' })
  })
})

describe('what is wrong in them', () => {
  test.each([
    [
      'a value that is none of the enum',
      'outboundTrafficPolicy: {mode: ANY}',
      'notInEnum',
      '.outboundTrafficPolicy.mode',
    ],
    ['a wrong type', 'rootNamespace: 3', 'wrongType', '.rootNamespace'],
    ['a text that is no mapping', '- a', 'meshTextUnreadable', ''],
    ['a text that does not parse', 'a: [', 'meshTextUnreadable', ''],
  ])('%s: istiod would take its defaults', (_, mesh, code, path) => {
    expect(findingsOf(configMap(mesh))).toEqual([`error ${code} data.mesh${path}`])
    expect(decode(configMap(mesh))).toMatchObject({ status: 'refused', resources: [] })
  })

  test('an unknown field is passed over, with a word of it', () => {
    expect(findingsOf(operator('{meshConfig: {rootNamespaces: a}}'))).toEqual([
      'warning unknownField spec.meshConfig.rootNamespaces',
    ])
  })
})

describe('fields that are not evaluated', () => {
  test('those that could change an answer are named, each at its place', () => {
    const mesh =
      'proxyListenPort: 15011\ndefaultConfig: {proxyHeaders: {server: {disabled: true}}}\nenableAutoMtls: false'
    expect(findingsOf(configMap(mesh))).toEqual([
      'info meshFieldNotEvaluated data.mesh.proxyListenPort',
      'info meshFieldNotEvaluated data.mesh.enableAutoMtls',
      'info meshFieldNotEvaluated data.mesh.defaultConfig.proxyHeaders',
    ])
  })

  test('those that could not are silent', () => {
    const mesh = 'accessLogFile: /dev/stdout\nenableAutoMtls: true\ndefaultConfig: {concurrency: 2}\ntrustDomain: td'
    expect(findingsOf(configMap(mesh))).toEqual([])
  })
})
