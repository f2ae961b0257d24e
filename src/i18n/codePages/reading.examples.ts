import type { Example, Examples, ReadingCode } from './page.ts'
import { either, resource, rules, service } from './yaml.ts'

const ROUTED = rules('- route:\n  - destination:\n      host: web')
const host = (written: string): string => ROUTED.replace('- web', `- ${written}`)
const meshConfig = (mesh: string): string =>
  resource('v1', 'ConfigMap', 'istio', '').concat(`  namespace: istio-system\ndata:\n  mesh: |\n    ${mesh}\n`)

export const readingExamples: Examples<ReadingCode> = {
  yamlSyntax: either((part) => ROUTED.replace('host: web', part), 'host: "web', 'host: "web"'),
  tabIndentation: either((part) => ROUTED.replace('  hosts:', `${part}hosts:`), '\t', '  '),
  duplicateKey: either((part) => `${ROUTED}${part}`, '  hosts:\n  - shop\n', ''),
  unquotedWildcard: either(host, '*.example.com', '"*.example.com"'),
  binaryFile: { bad: '\uFFFD'.repeat(8), good: ROUTED },
  emptyDocument: { bad: '# nothing yet\n', good: ROUTED },
  placeholder: either(host, '<host>', 'web'),
  notAMapping: { bad: '- web\n- api\n', good: ROUTED },
  missingKind: either((part) => ROUTED.replace('kind: VirtualService\n', part), '', 'kind: VirtualService\n'),
  missingApiVersion: either(
    (part) => ROUTED.replace('apiVersion: networking.istio.io/v1\n', part),
    '',
    'apiVersion: networking.istio.io/v1\n',
  ),
  missingName: either((part) => ROUTED.replace('  name: web\n', `  ${part}: web\n`), 'namespace', 'name'),
  notAResource: { bad: 'static_resources:\n  listeners: []\n', good: ROUTED },
  duplicateResource: either(
    (part) => `${service('web')}---\n${service('web').replace('name: web', `name: ${part}`)}`,
    'web',
    'api',
  ),
  rejected: either((part) => ROUTED.replace('host: web', `host: ${part}`), '"*"', 'web'),
  kindNotEvaluated: {
    bad: resource('security.istio.io/v1', 'PeerAuthentication', 'default', 'mtls:\n  mode: STRICT'),
    good: ROUTED,
  },
  meshTextUnreadable: either(meshConfig, '- accessLogFile', 'accessLogFile: /dev/stdout'),
  meshFieldNotEvaluated: either(meshConfig, 'enableAutoMtls: false', 'accessLogFile: /dev/stdout'),
  yaml11Boolean: either(
    (part) => service('web', `selector:\n  canary: ${part}\nports:\n- name: http\n  port: 80`),
    'yes',
    '"yes"',
  ),
  outOfRange: outOfRange(),
}

function outOfRange(): Example {
  const port = (number: string): string => service('web', `ports:\n- name: http\n  port: ${number}`)
  return either(port, '80000', '8080')
}
