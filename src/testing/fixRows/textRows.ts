// Fixes in the text itself: one text each, with what its first fix does to it.

import { behind } from '../fixing.ts'
import type { FixRow } from './texts.ts'

const ROUTE = 'http: [{route: [{destination: {host: web}}]}]'
const plain = behind(ROUTE)

export const TEXT_ROWS: readonly FixRow[] = [
  [
    'unquotedWildcard',
    plain.replace('hosts: [a.shop.test]', 'hosts: [*.shop.test]'),
    'Replace `*.shop.test` with `"*.shop.test"`',
    ['hosts: ["*.shop.test"]'],
    false,
  ],
  [
    'unquotedWildcard',
    plain.replace('hosts: [a.shop.test]', 'hosts:\n  - *.a.shop.test # all of them\n  - *.b.shop.test'),
    'Replace `*.a.shop.test, *.b.shop.test` with `"*.a.shop.test", "*.b.shop.test"`',
    ['- "*.a.shop.test" # all of them', '- "*.b.shop.test"'],
    false,
  ],
  [
    'tabIndentation',
    behind('http:\n- route:\n  - destination:\n      host: web').replace('        host: web', '\t\thost: web'),
    'Indent 1 line by spaces',
    ['host: web'],
    false,
  ],
  [
    'yamlSyntax',
    behind('http:\n- name: “all: web”\n  route: [{destination: {host: web}}]'),
    'Replace `“all: web”` with `"all: web"`',
    ['- name: "all: web"'],
    false,
  ],
  ['duplicateKey', behind(`${ROUTE}\nexportTo: ["*"]\nexportTo: ["*"]`), 'Remove `exportTo: ["*"]`', [], true],
  ['duplicateKey', behind(`${ROUTE}\nexportTo: ["."]\nexportTo: ["*"]`), 'Remove `exportTo: ["."]`', [], true],
  [
    'duplicateKey',
    plain.replace('{host: web}', '{host: web, host: web}'),
    'Remove `host: web`',
    ['http: [{route: [{destination: {host: web}}]}]'],
    true,
  ],
  [
    'yamlSyntax',
    plain.replace('hosts: [a.shop.test]', 'hosts: ["a.shop.test]'),
    'Replace `hosts: ["a.shop.test]` with `hosts: ["a.shop.test"]`',
    ['hosts: ["a.shop.test"]'],
    false,
  ],
  [
    'yamlSyntax',
    plain.replace('hosts: [a.shop.test]', 'hosts: [a.shop.test'),
    'Replace `hosts: [a.shop.test` with `hosts: [a.shop.test]`',
    ['hosts: [a.shop.test]'],
    false,
  ],
  [
    'yamlSyntax',
    plain.replace('{host: web}}]}]', '{host: web}]}]'),
    'Replace `http: [{route: [{destination: {host: web}]}]` with `http: [{route: [{destination: {host: web}}]}]`',
    ['http: [{route: [{destination: {host: web}}]}]'],
    false,
  ],
  [
    'yamlSyntax',
    plain.replace('gateways: [gw]', 'gateways:[gw]'),
    'Replace `gateways:[gw]` with `gateways: [gw]`',
    ['gateways: [gw]'],
    false,
  ],
  [
    'wrongType',
    behind('http:\n- route:\n  - destination:\n      host:web'),
    'Replace `host:web` with `host: web`',
    ['host: web'],
    false,
  ],
  [
    'domainInvalid',
    plain.replace('hosts: [a.shop.test]', 'hosts: [“a.shop.test”]'),
    'Replace `“a.shop.test”` with `"a.shop.test"`',
    ['hosts: ["a.shop.test"]'],
    false,
  ],
  [
    'unquotedWildcard',
    plain.replace('hosts: [a.shop.test]', 'hosts: [*.shop.test]').replace('gateways: [gw]', 'gateways:[gw]'),
    'Change 2 lines so that it parses',
    ['hosts: ["*.shop.test"]', 'gateways: [gw]'],
    false,
  ],
]
