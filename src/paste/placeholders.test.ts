import { describe, expect, test } from 'vitest'
import { fillPlaceholders, findPlaceholders, placeholderEdits } from './placeholders.ts'

const SHELL = '$'.concat('{HOST}')
const found = (text: string) => findPlaceholders(text).map((each) => each.text)

describe('findPlaceholders', () => {
  test.each([
    ['name: [服务名称]', ['[服务名称]']],
    ['- [服务名称]', ['[服务名称]']],
    ['host: [后端].[命名空间].svc.cluster.local', ['[后端]', '[命名空间]']],
    ['name: [my-service]', ['[my-service]']],
    ['host: [svc].[ns].svc', ['[svc]', '[ns]']],
    ['name: [your name]-dr', ['[your name]']],
    ['hosts:\n  - [my-host]', ['[my-host]']],
    ['name: {{ .Values.name }}-x', ['{{ .Values.name }}']],
    [`host: "${SHELL}.svc"`, [SHELL]],
    ['host: <your-host>', ['<your-host>']],
    ['host: 【主机】', ['【主机】']],
    ['- destination: {host: [服务], subset: v1}', ['[服务]']],
    ['  "host": "<host>",', ['<host>']],
    ['gateways: [网关]', ['[网关]']],
    ['a: [甲]\nb: [乙]\nc: [甲]', ['[甲]', '[乙]']],
  ])('in %j', (text, placeholders) => {
    expect(found(text)).toEqual(placeholders)
  })

  test.each([
    'hosts: ["*"]',
    'gateways: [public-gw]',
    'gateways: [a, b]',
    'hosts: [你好, 世界]',
    'hosts: ["你好"]',
    'regex: [a-z]+/x',
    'regex: "[一-龥]+"',
    'regex: ^/(?<name>[^/]+)$',
    '- match: [{uri: {regex: "/(?P<year>x)/(?<month>y)"}}]',
    'name: x # [服务名称]',
    '# name: [服务名称]',
    '[服务]: x',
    'body: |\n  [服务] {{ x }}\n  <name>',
    'prefix: /a[0-9]',
    'X-Custom: "%REQ(:PATH)%"',
    'a: {b: 1}',
    'a: []',
    'a: 1 < 2 > 0',
    '',
  ])('none in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  test('tells where each stands and suggests values that differ', () => {
    const text = 'name: [服务]\nhost: [服务].[命名空间].svc\nsubset: <service>\n'
    expect(findPlaceholders(text)).toEqual([
      {
        text: '[服务]',
        occurrences: [
          { start: 6, end: 10 },
          { start: 17, end: 21 },
        ],
        suggestion: 'service',
      },
      { text: '[命名空间]', occurrences: [{ start: 22, end: 28 }], suggestion: 'default' },
      { text: '<service>', occurrences: [{ start: 41, end: 50 }], suggestion: 'service-2' },
    ])
  })

  test.each([
    ['name: [网关资源名称]', 'gateway'],
    ['name: [虚拟服务名称]', 'virtual-service'],
    ['host: [后端服务名称]', 'backend'],
    ['namespace: [命名空间]', 'default'],
    ['name: {{ .Values.serviceName }}', 'servicename'],
    ['name: <your-app-name>', 'app'],
    ['number: [端口]', '8080'],
    ['weight: <weight>', '50'],
    ['name: [某某]', 'example'],
  ])('for %j suggests %s', (text, suggestion) => {
    expect(findPlaceholders(text)[0]?.suggestion).toBe(suggestion)
  })
})

describe('fillPlaceholders', () => {
  test.each([
    ['name: [名]-dr # 名', { '[名]': 'reviews' }, 'name: reviews-dr # 名'],
    ['host: [名].[空间].svc', { '[名]': 'a', '[空间]': 'b' }, 'host: a.b.svc'],
    ['host: [名].[空间].svc', { '[名]': 'a' }, 'host: a.[空间].svc'],
    ['host: "<x>.svc"', { '<x>': 'a"b' }, 'host: "a\\"b.svc"'],
    ["host: '<x>.svc'", { '<x>': "it's" }, "host: 'it''s.svc'"],
    ['name: <x>', { '<x>': 'on' }, 'name: "on"'],
    ['name: <x>', { '<x>': '8080' }, 'name: "8080"'],
    ['hosts:\n- <x>', { '<x>': '*.example.com' }, 'hosts:\n- "*.example.com"'],
    ['  number: <x>', { '<x>': '8080' }, '  number: 8080'],
    ['gateways: [网关]', { '[网关]': 'gw' }, 'gateways: [gw]'],
    ['{host: [名], subset: v1}', { '[名]': 'a' }, '{host: a, subset: v1}'],
    ['"host": "<x>",', { '<x>': 'a' }, '"host": "a",'],
    ['name: <x>', { '<x>': '' }, 'name: <x>'],
    ['name: <x>', { '<y>': 'a' }, 'name: <x>'],
    ['name: <constructor>', {}, 'name: <constructor>'],
    ['a: <x>\r\nb: <x>\r\n', { '<x>': 'v' }, 'a: v\r\nb: v\r\n'],
  ])('%j with %j', (text, values, filled) => {
    expect(fillPlaceholders(text, values)).toBe(filled)
  })

  test('changes nothing but the values', () => {
    expect(placeholderEdits('a: <x> # <x>\nb: 1\n', { '<x>': 'v' })).toEqual([
      { range: { start: 3, end: 6 }, text: 'v' },
    ])
  })
})
