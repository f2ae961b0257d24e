import { describe, expect, test } from 'vitest'
import { inspectPaste } from './inspectPaste.ts'

const kinds = (text: string) => inspectPaste(text).repairs.map((repair) => repair.kind)
const repairedText = (text: string) => inspectPaste(text).repairs.at(-1)?.after

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n'
const OTHER = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: b\n'

describe('Markdown', () => {
  test.each([
    ['a fence', `\`\`\`yaml\n${SERVICE}\`\`\`\n`, SERVICE],
    ['text around it', `Look:\n\n\`\`\`yml\n${SERVICE}\`\`\`\n\nand so on.\n`, SERVICE],
    ['two fences', `~~~\n${SERVICE}~~~\nthen\n\`\`\`\n${OTHER}\`\`\``, `${SERVICE}---\n${OTHER}`],
    ['an indented fence', `- do:\n  \`\`\`yaml\n${SERVICE.replace(/^/gm, '  ').trimEnd()}\n  \`\`\`\n`, SERVICE],
    ['no closing fence', `\`\`\`yaml\n${SERVICE}`, SERVICE],
    ['no opening fence', `${SERVICE}\`\`\`\n`, SERVICE],
    ['other languages are left out', `\`\`\`js\nconst a = { b: 1 }\n\`\`\`\n\`\`\`yaml\n${SERVICE}\`\`\`\n`, SERVICE],
  ])('%s', (_name, text, repaired) => {
    expect(kinds(text)).toEqual(['markdownFence'])
    expect(repairedText(text)).toBe(repaired)
  })
})

describe('terminal', () => {
  test.each([
    ['a here-document', `kubectl apply -f - <<EOF\n${SERVICE}EOF\n`, SERVICE],
    [
      'with a prompt and an answer',
      `me@host:~$ cat <<'EOF' | kubectl apply -f -\n${SERVICE}EOF\nservice/a created\n`,
      SERVICE,
    ],
    [
      'two of them',
      `kubectl apply -f - <<EOF\n${SERVICE}EOF\n$ kubectl apply -f - <<"END"\n${OTHER}END\n`,
      `${SERVICE}---\n${OTHER}`,
    ],
    ['without its end', `$ kubectl apply -f - <<EOF\n${SERVICE}`, SERVICE],
    ['with continuation prompts', `$ kubectl apply -f - <<EOF\n${SERVICE.replace(/^(?=.)/gm, '> ')}> EOF\n`, SERVICE],
    [
      'what the shell would expand',
      `cat <<EOF > a.yaml\n${SERVICE}  labels: {a: \\$x}\nEOF\n`,
      `${SERVICE}  labels: {a: $x}\n`,
    ],
    [
      'what a quoted tag keeps',
      `cat <<'EOF' > a.yaml\n${SERVICE}  labels: {a: "\\\\"}\nEOF\n`,
      `${SERVICE}  labels: {a: "\\\\"}\n`,
    ],
    ['YAML before it', `${OTHER}---\n$ kubectl apply -f - <<EOF\n${SERVICE}EOF\n`, `${OTHER}---\n---\n${SERVICE}`],
  ])('%s', (_name, text, repaired) => {
    expect(kinds(text)).toEqual(['hereDocument'])
    expect(repairedText(text)).toBe(repaired)
  })

  test.each([
    ['a prompt line', `$ kubectl get svc a -o yaml\n\n${SERVICE}`],
    ['a root prompt with a host', `root@node:/tmp# kubectl get svc a -o yaml\n${SERVICE}`],
    ['a bare command', `kubectl get svc a -o yaml\n${SERVICE}`],
    ['an answer', `${SERVICE}service/a configured\n`],
  ])('%s', (_name, text) => {
    expect(kinds(text)).toEqual(['promptLine'])
    expect(repairedText(text)).toBe(SERVICE)
  })

  test('the command names a resource without a name', () => {
    const text =
      '$ kubectl -n shop get vs reviews -o yaml\napiVersion: networking.istio.io/v1\nkind: VirtualService\n...\nspec:\n  hosts: [x]\n'
    expect(inspectPaste(text).repairs.map((repair) => [repair.kind, repair.arguments])).toEqual([
      ['promptLine', { line: '$ kubectl -n shop get vs reviews -o yaml', lines: '1' }],
      ['cutOutput', { lines: '1' }],
      ['fragment', { kind: 'VirtualService', name: 'reviews' }],
    ])
    expect(repairedText(text)).toBe(
      'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: reviews\n  namespace: shop\nspec:\n  hosts: [x]\n',
    )
  })
})

describe('cut output', () => {
  test('an ellipsis inside a resource is taken out', () => {
    const text = `${SERVICE}...\nspec:\n  ports:\n  ...\n  - port: 80\n`
    expect(kinds(text)).toEqual(['cutOutput'])
    expect(repairedText(text)).toBe(`${SERVICE}spec:\n  ports:\n  - port: 80\n`)
  })

  test('an end marker before a resource of its own stays', () => {
    expect(kinds(`${SERVICE}...\n${OTHER}`)).toEqual([])
    expect(kinds(`${SERVICE}...\n`)).toEqual([])
  })
})

describe('indentation', () => {
  test('tabs become as many spaces as fit', () => {
    expect(kinds('apiVersion: v1\nkind: Service\nmetadata:\n\tname: a\n')).toEqual(['tabs'])
    expect(repairedText('apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n\tlabels:\n\t\tb: c\n')).toBe(
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  labels:\n    b: c\n',
    )
  })

  test('a text whose first line alone stands at the left', () => {
    const text = SERVICE.split('\n')
      .map((line, index) => (index === 0 || line === '' ? line : `    ${line}`))
      .join('\n')
    expect(kinds(text)).toEqual(['indentedWhole'])
    expect(repairedText(text)).toBe(SERVICE)
  })

  test('documents that are all indented', () => {
    const text = `${SERVICE}---\n${OTHER}`.replace(/^(?=.)/gm, '  ')
    expect(kinds(text)).toEqual(['indentedWhole'])
    expect(repairedText(text)).toBe(`${SERVICE}---\n${OTHER}`)
  })
})

const flat = (text: string) => text.replace(/^ +/gm, '')

describe('lost indentation comes back by the fields of the kind', () => {
  test.each([
    [
      'Gateway',
      `apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: gw
  namespace: shop
spec:
  selector:
    istio: ingressgateway
  servers:
  - port:
      number: 80
      name: http
      protocol: HTTP
    hosts:
    - "*.example.com"
    tls:
      httpsRedirect: true
  - port:
      number: 443
      name: https
      protocol: HTTPS
    hosts:
    - "*.example.com"
    tls:
      mode: SIMPLE
      credentialName: cert
`,
    ],
    [
      'VirtualService',
      `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: a
  labels:
    app: a
    version: v1
spec:
  hosts:
  - a
  gateways:
  - gw
  http:
  # canary
  - match:
    - headers:
        end-user:
          exact: jason
      uri:
        prefix: /a
    - uri:
        exact: /b
    rewrite:
      uri: /c
    route:
    - destination:
        host: a
        subset: v2
        port:
          number: 80
      weight: 80
    - destination:
        host: a
        subset: v1
      weight: 20
    timeout: 3s
  - route:
    - destination:
        host: a
`,
    ],
    [
      'DestinationRule',
      `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: a
spec:
  host: a
  trafficPolicy:
    loadBalancer:
      simple: RANDOM
  subsets:
  - name: v1
    labels:
      version: v1
  - name: v2
    labels:
      version: v2
    trafficPolicy:
      connectionPool:
        tcp:
          maxConnections: 1
`,
    ],
    [
      'Service',
      `apiVersion: v1
kind: Service
metadata:
  name: a
spec:
  selector:
    app: a
  ports:
  - name: http
    port: 80
    targetPort: 8080
`,
    ],
  ])('%s', (_kind, text) => {
    expect(kinds(flat(text))).toEqual(['lostIndentation'])
    expect(repairedText(flat(text))).toBe(text)
  })

  test('each document of a text on its own', () => {
    const text = `${SERVICE}---\n${OTHER}`
    expect(repairedText(`${SERVICE}---\n${flat(OTHER)}`)).toBe(text)
  })

  test.each([
    'kind: Foo\nmetadata:\nname: x\nspec:\nlisteners: 1\n',
    'name: a\nfilter_chains:\n- filters:\n- name: b\n',
  ])('text of no known kind stays as it is: %j', (text) => {
    expect(kinds(text)).toEqual([])
  })
})

describe('fragments', () => {
  const head = (kind: string, name: string) =>
    `apiVersion: networking.istio.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n`
  test.each([
    [
      'spec: of a VirtualService',
      'spec:\n  hosts: [ratings]\n  http: []\n',
      `${head('VirtualService', 'ratings')}  hosts: [ratings]\n  http: []\n`,
    ],
    [
      'http: without hosts',
      'http:\n- route:\n  - destination:\n      host: a.b.svc\n',
      `${head('VirtualService', 'a')}  hosts:\n  - a.b.svc\n  http:\n  - route:\n    - destination:\n        host: a.b.svc\n`,
    ],
    [
      'http: without any host',
      'http:\n- redirect: {uri: /x}\n',
      `${head('VirtualService', 'virtual-service')}  hosts:\n  - <host>\n  http:\n  - redirect: {uri: /x}\n`,
    ],
    [
      'items of http',
      '- match:\n  - uri: {prefix: /}\n  route:\n  - destination: {host: a}\n',
      `${head('VirtualService', 'a')}  hosts:\n  - a\n  http:\n  - match:\n    - uri: {prefix: /}\n    route:\n    - destination: {host: a}\n`,
    ],
    [
      'one route',
      'route:\n- destination: {host: a}\ntimeout: 3s\n',
      `${head('VirtualService', 'a')}  hosts:\n  - a\n  http:\n  - route:\n    - destination: {host: a}\n    timeout: 3s\n`,
    ],
    [
      'servers:',
      'servers:\n- port: {number: 80, name: http, protocol: HTTP}\n  hosts: ["*"]\n',
      `${head('Gateway', 'gateway')}  selector:\n    istio: ingressgateway\n  servers:\n  - port: {number: 80, name: http, protocol: HTTP}\n    hosts: ["*"]\n`,
    ],
    [
      'trafficPolicy:',
      'trafficPolicy:\n  tls: {mode: ISTIO_MUTUAL}\n',
      `${head('DestinationRule', 'destination-rule')}  host: <host>\n  trafficPolicy:\n    tls: {mode: ISTIO_MUTUAL}\n`,
    ],
    [
      'loadBalancer:',
      'loadBalancer:\n  simple: RANDOM\n',
      `${head('DestinationRule', 'destination-rule')}  host: <host>\n  trafficPolicy:\n    loadBalancer:\n      simple: RANDOM\n`,
    ],
    [
      'subsets',
      'subsets:\n- name: v1\n  labels: {version: v1}\nhost: reviews\n',
      `${head('DestinationRule', 'reviews')}  subsets:\n  - name: v1\n    labels: {version: v1}\n  host: reviews\n`,
    ],
    [
      'a ServiceEntry',
      'hosts: [a.example.com]\nresolution: DNS\nports: [{number: 443, name: tls, protocol: TLS}]\n',
      `${head('ServiceEntry', 'a')}  hosts: [a.example.com]\n  resolution: DNS\n  ports: [{number: 443, name: tls, protocol: TLS}]\n`,
    ],
    [
      'a comment above it stays above',
      '# retry\nhttp:\n- redirect: {uri: /x}\n',
      `# retry\n${head('VirtualService', 'virtual-service')}  hosts:\n  - <host>\n  http:\n  - redirect: {uri: /x}\n`,
    ],
    ['a missing apiVersion', 'kind: Service\nmetadata:\n  name: a\n', SERVICE],
    [
      'a missing kind',
      'apiVersion: networking.istio.io/v1\nmetadata:\n  name: a\nspec:\n  servers: []\n',
      'kind: Gateway\napiVersion: networking.istio.io/v1\nmetadata:\n  name: a\nspec:\n  servers: []\n',
    ],
    [
      'a missing name',
      'apiVersion: v1\nkind: Service\nmetadata:\n    labels: {a: b}\n',
      'apiVersion: v1\nkind: Service\nmetadata:\n    name: service\n    labels: {a: b}\n',
    ],
  ])('%s', (_name, text, whole) => {
    expect(kinds(text)).toEqual(['fragment'])
    expect(repairedText(text)).toBe(whole)
  })

  test('CRLF stays', () => {
    expect(repairedText('spec:\r\n  hosts: [a]\r\n  http: []\r\n')).toBe(
      'apiVersion: networking.istio.io/v1\r\nkind: VirtualService\r\nmetadata:\r\n  name: a\r\nspec:\r\n  hosts: [a]\r\n  http: []\r\n',
    )
  })

  test.each([
    'meshConfig:\n  accessLogFile: /dev/stdout\n',
    'name: x\nport: 80\n',
    'replicaCount: 1\nimage: {tag: a}\n',
    'x-anchor: &a {attempts: 3}\n',
    'just words\n',
    '- a\n- b\n',
    '',
  ])('%j is part of no resource', (text) => {
    expect(inspectPaste(text)).toEqual({ repairs: [] })
  })
})

test('each repair goes on from the one before', () => {
  const { repairs } = inspectPaste(
    `\`\`\`sh\n$ kubectl apply -f - <<EOF\napiVersion: v1\nkind: Service\nmetadata:\n\tname: a\nEOF\n\`\`\`\n`,
  )
  expect(repairs.map((repair) => repair.kind)).toEqual(['markdownFence', 'hereDocument', 'tabs'])
  for (const [index, repair] of repairs.slice(1).entries()) expect(repair.before).toBe(repairs[index]?.after)
})

test('text that reads as it is has no repair', () => {
  const markdownInside = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  readme: |\n    \`\`\`yaml\n    a: 1\n    \`\`\`\n    $ kubectl get x\n    ...\n`
  expect(inspectPaste(markdownInside)).toEqual({ repairs: [] })
})

test('a resource that lacks its apiVersion alone is called by its own name', () => {
  const { repairs } = inspectPaste('kind: Gateway\nmetadata: {name: edge}\nspec: {servers: []}\n')
  expect(repairs).toMatchObject([{ kind: 'fragment', arguments: { kind: 'Gateway', name: 'edge' } }])
})
