import { expect, test } from 'vitest'
import { loadDocument } from '../yaml/loadDocument.ts'
import { maskSecrets } from './maskSecrets.ts'

const secret = `apiVersion: v1
kind: Secret # of the gateway
metadata:
  name: gateway-cert
data:
  tls.crt: TElWRS1DRVJU
  'tls.key': "TElWRS1LRVk=" # the key
stringData:
  note: |
    LIVE
    NOTE
`

const mask = (text: string) => {
  const { files, secrets } = maskSecrets([{ name: 'a.yaml', text }])
  return { text: files[0]?.text ?? '', secrets }
}

test('values are masked where they stand, everything else stays', () => {
  expect(mask(secret)).toEqual({
    secrets: 1,
    text: `apiVersion: v1
kind: Secret # of the gateway
metadata:
  name: gateway-cert
data:
  tls.crt: bWFza2Vk
  'tls.key': bWFza2Vk # the key
stringData:
  note: masked
`,
  })
})

test.each([
  [
    'a list',
    `kind: List\napiVersion: v1\nitems:\n- kind: Secret\n  data: {a: TElWRQ==}\n- kind: ConfigMap\n  data: {a: shown}\n`,
  ],
  ['a SecretList', 'kind: SecretList\nitems:\n- data:\n    a: TElWRQ==\n'],
  ['JSON', '{"kind": "Secret", "data": {"a": "TElWRQ=="}}'],
  ['an anchored value', 'kind: Secret\ndata:\n  a: &key TElWRQ==\n  b: *key\n'],
  ['merged values', 'kind: Secret\nx: &base {a: TElWRQ==}\ndata:\n  <<: *base\n'],
  ['an aliased block', 'x: &d {a: TElWRQ==}\nkind: Secret\ndata: *d\n'],
  ['a kind with escapes', '"kind": "\\x53ecret"\ndata: {a: TElWRQ==}\n'],
  ['a folded value', 'kind: Secret\ndata:\n  a: >-\n    TElW\n    RQ==\n'],
  ['a value that is no text', 'kind: Secret\ndata:\n  a: {b: TElWRQ==}\n'],
  [
    "kubectl's copy",
    `kind: Secret\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"data":{"a":"TElWRQ=="}}\n`,
  ],
  ['a document that does not parse', 'kind: Secret\ndata:\n  a: TElWRQ==\n  b: [TElWRQ==\nmetadata:\n  name: x\n'],
  ['a broken flow mapping', 'kind: Secret\ndata: {a: TElWRQ==\n'],
  ['broken JSON', '{"kind": "Secret", "data": {"a": "TElWRQ==", "b": "TElWRQ=='],
  ['the second document', 'a: 1\n---\nkind: Secret\ndata:\n  a: TElWRQ==\n'],
])('nothing of a Secret is left in %s', (_, text) => {
  const masked = mask(text)
  expect(masked.secrets).toBe(1)
  expect(masked.text).not.toMatch(/TElW|RQ==|LIVE/)
  if (loadDocument(text).status === 'ok') expect(loadDocument(masked.text).status).toBe('ok')
})

test('other resources are not touched', () => {
  const text = 'kind: ConfigMap\ndata:\n  kind: Secret\n  a: TElWRQ==\n---\nkind: Secret\n'
  expect(mask(text)).toEqual({ text, secrets: 1 })
})

test('a masked Secret is masked to the same text again', () => {
  const once = mask(secret).text
  expect(mask(once).text).toBe(once)
})
