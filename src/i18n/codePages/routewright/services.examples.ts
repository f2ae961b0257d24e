import type { ServiceDetail } from '../../../proof/details/services.ts'
import type { Examples } from '../page.ts'
import { documents, either, GATEWAY, indented, networking, rules, service } from '../yaml.ts'
import { TO_WEB, WEB } from './parts.ts'

const rule = (name: string, spec: string): string => networking('DestinationRule', name, spec)

const POOL = 'connectionPool:\n  tcp:\n    maxConnections: 100'
const ROUND_ROBIN = 'loadBalancer:\n  simple: ROUND_ROBIN'
const policy = (settings: string): string => `trafficPolicy:\n${indented(settings, 2)}`
const subset = (name: string): string => `- name: ${name}\n  labels:\n    version: ${name}\n`

/** Settings for port 80 beside those for all ports. */
const forPort = (settings: string): string =>
  documents(
    WEB,
    rule(
      'web',
      `host: web\n${policy(`${POOL}\nportLevelSettings:\n- port:\n    number: 80\n${indented(settings, 2)}`)}`,
    ),
  )

/** A rule for all hosts of the namespace beside the one for `web`. */
const besideAll = (settings: string): string =>
  documents(
    WEB,
    rule('all', `host: "*.default.svc.cluster.local"\n${policy(POOL)}`),
    rule('web', `host: web\n${policy(settings)}`),
  )

const twoRules = (second: string): string =>
  documents(WEB, rule('web', `host: web\n${policy(POOL)}`), rule('web-balanced', `host: web\n${second}`))

const outlier = (gateway: number): string =>
  documents(
    WEB,
    rule(
      'web',
      `host: web\n${policy(`outlierDetection:\n  consecutiveGatewayErrors: ${gateway}\n  consecutive5xxErrors: 5`)}`,
    ),
  )

const toShop = TO_WEB.replace('host: web', 'host: web.shop.svc.cluster.local')

export const serviceExamples: Examples<ServiceDetail['code']> = {
  RW0171: either(
    (namespace: string) =>
      documents(
        service('web', undefined, 'namespace: shop'),
        networking(
          'DestinationRule',
          'web',
          `host: web.shop.svc.cluster.local\n${policy(POOL)}`,
          `namespace: ${namespace}`,
        ),
      ),
    'rules',
    'shop',
  ),
  RW0172: either(
    (host: string) =>
      documents(
        service('web', undefined, 'namespace: shop'),
        networking('VirtualService', 'web', `hosts:\n- ${host}\nhttp:\n- ${toShop}`, 'namespace: shop'),
      ),
    'web.shop',
    'web.shop.svc.cluster.local',
  ),
  RW0173: either(
    (name: string) => documents(service('web', `ports:\n- name: ${name}\n  port: 80`), rules(`- ${TO_WEB}`)),
    'tcp-web',
    'http-web',
  ),
  RW0174: {
    bad: twoRules(policy(ROUND_ROBIN)),
    good: documents(WEB, rule('web', `host: web\n${policy(`${POOL}\n${ROUND_ROBIN}`)}`)),
  },
  RW0175: either(
    (port: string) =>
      documents(
        networking('ServiceEntry', 'shop', `hosts:\n- shop.example.com\nresolution: DNS\nports:\n${port}`),
        rule('shop', `host: shop.example.com\n${policy('tls:\n  mode: SIMPLE')}`),
      ),
    '- number: 443\n  name: https\n  protocol: HTTPS\n',
    '- number: 80\n  name: http\n  protocol: HTTP\n  targetPort: 443\n',
  ),
  RW0177: either(forPort, ROUND_ROBIN, `${ROUND_ROBIN}\n${POOL}`),
  RW0178: either(besideAll, ROUND_ROBIN, `${ROUND_ROBIN}\n${POOL}`),
  RW0179: either(
    (subsets: string) =>
      documents(WEB, rules(`- ${TO_WEB}\n      subset: v1`), rule('web', `host: web\nsubsets:\n${subsets}`)),
    subset('v1') + subset('v2'),
    subset('v1'),
  ),
  RW0201: either(
    (gateways: string) =>
      documents(
        GATEWAY,
        WEB,
        networking('VirtualService', 'web', `hosts:\n- web\ngateways:\n${gateways}http:\n- ${TO_WEB}`),
      ),
    '- edge\n',
    '- edge\n- mesh\n',
  ),
  RW0200: { bad: outlier(5), good: outlier(3) },
}
