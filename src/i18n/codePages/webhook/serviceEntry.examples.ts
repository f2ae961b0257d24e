import { either, networking } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const HTTP = '- number: 80\n  name: http\n  protocol: HTTP'
type Entry = Readonly<{ hosts?: string; ports?: string; resolution?: string; more?: string; metadata?: string }>
const entry = ({ hosts = '[api.example.com]', ports = HTTP, resolution = 'DNS', more = '', metadata = '' }: Entry) =>
  networking(
    'ServiceEntry',
    'api',
    `hosts: ${hosts}\nports:\n${ports}\nresolution: ${resolution}${more === '' ? '' : `\n${more}`}`,
    metadata,
  )
const endpoint = (resolution: string, address: string, ports = HTTP, more = ''): string =>
  entry({ resolution, ports, more: `endpoints:\n- address: ${address}${more}` })
const SELECTOR = 'workloadSelector:\n  labels:\n    app: api'
const port = (name: string, number: number): string => `- number: ${number}\n  name: ${name}\n  protocol: HTTP`
const tcp = (protocol: string): string => `- number: 5432\n  name: main\n  protocol: ${protocol}`
const dynamic = (more: Entry): string => entry({ hosts: '["*.example.com"]', resolution: 'DYNAMIC_DNS', ...more })

const workload = (lines: string): string => networking('WorkloadEntry', 'web-1', lines)
const group = (lines: string): string => networking('WorkloadGroup', 'web', lines)
const probe = (lines: string): string => group(`template:\n  serviceAccount: web\nprobe:\n  ${lines}`)
const HTTP_GET = 'httpGet:\n    port: 80'

export const serviceEntryExamples = {
  entrySelectorEmpty: either(
    (part) => entry({ resolution: 'STATIC', more: `workloadSelector:${part}` }),
    ' {}',
    '\n  labels:\n    app: api',
  ),
  entrySelectorAndEndpoints: either(
    (part) => entry({ resolution: 'STATIC', more: `${SELECTOR}${part}` }),
    '\nendpoints:\n- address: 10.0.0.7',
    '',
  ),
  entryNoHosts: either((hosts) => entry({ hosts }), '[]', '[api.example.com]'),
  entryHostWildcard: either((hosts) => entry({ hosts, resolution: 'NONE' }), '["*"]', '["*.example.com"]'),
  entryCidr: either((address) => entry({ more: `addresses:\n- ${address}` }), '10.0.0.0/8', '10.0.0.7'),
  entryPortNameTwice: either((name) => entry({ ports: `${HTTP}\n${port(name, 8080)}` }), 'http', 'http-more'),
  entryPortTwice: either((number) => entry({ ports: `${HTTP}\n${port('http-more', Number(number))}` }), '80', '8080'),
  entryTcpWithoutAddress: either(
    (part) => entry({ ports: tcp('TCP'), resolution: 'NONE', more: part }),
    '',
    'addresses:\n- 10.0.0.7',
  ),
  entryNoneEndpoints: either((resolution) => endpoint(resolution, '10.0.0.7'), 'NONE', 'STATIC'),
  entryNoneSelector: either((resolution) => entry({ resolution, more: SELECTOR }), 'NONE', 'STATIC'),
  entryDnsHost: either((hosts) => entry({ hosts }), '["*.example.com"]', '[api.example.com]'),
  entryRoundRobin: either(
    (part) => endpoint('DNS_ROUND_ROBIN', 'a.example.com', HTTP, part),
    '\n- address: b.example.com',
    '',
  ),
  entryEndpointHost: either((address) => endpoint('DNS', address), 'a.example.com:80', 'a.example.com'),
  entryEndpointIp: either((address) => endpoint('STATIC', address), 'a.example.com', '10.0.0.7'),
  entryEndpointPort: either(
    (name) => endpoint('STATIC', '10.0.0.7', HTTP, `\n  ports:\n    ${name}: 8080`),
    'main',
    'http',
  ),
  entryTcpHosts: either(
    (hosts) => entry({ hosts, ports: tcp('TLS'), more: 'addresses:\n- 10.0.0.7' }),
    '[a.example.com, b.example.com]',
    '[a.example.com]',
  ),
  entryDynamicNoHosts: either((hosts) => dynamic({ hosts }), '[]', '["*.example.com"]'),
  entryDynamicHost: either((hosts) => dynamic({ hosts }), '[api.example.com]', '["*.example.com"]'),
  entryDynamicHas: either((more) => dynamic({ more }), 'addresses:\n- 10.0.0.7', ''),
  entryDynamicProtocol: either((protocol) => dynamic({ ports: tcp(protocol) }), 'MONGO', 'TLS'),
  entryDynamicLocation: either((location) => dynamic({ more: `location: ${location}` }), '2', 'MESH_EXTERNAL'),
  entryDynamicWaypoint: either(
    (location) => dynamic({ more: `location: ${location}`, metadata: 'labels:\n  istio.io/use-waypoint: edge' }),
    'MESH_INTERNAL',
    'MESH_EXTERNAL',
  ),
  entryResolution: either((resolution) => entry({ resolution }), '9', 'DNS'),
  entryManyHosts: either(
    (protocol) => entry({ hosts: '[a.example.com, b.example.com]', ports: tcp(protocol), resolution: 'STATIC' }),
    'MONGO',
    'TLS',
  ),
  workloadNoAddress: either(workload, 'serviceAccount: web', 'serviceAccount: web\naddress: 10.0.0.1'),
  workloadNetworkOnly: either((part) => workload(`network: vm${part}`), '', '\naddress: 10.0.0.1'),
  workloadUnixPorts: either((part) => workload(`address: unix:///run/web.sock${part}`), '\nports:\n  http: 80', ''),
  workloadUnixService: either(
    (part) => endpoint('STATIC', 'unix:///run/api.sock', `${HTTP}${part}`),
    `\n${port('http-more', 8080)}`,
    '',
  ),
  groupNoTemplate: either(
    (part) => group(`metadata:\n  labels:\n    app: web${part}`),
    '',
    '\ntemplate:\n  serviceAccount: web',
  ),
  probeNegative: either((value) => probe(`periodSeconds: ${value}\n  ${HTTP_GET}`), '-5', '5'),
  probeScheme: either((scheme) => probe(`${HTTP_GET}\n    scheme: ${scheme}`), 'http', 'HTTP'),
  probeCommand: either((part) => probe(`exec:${part}`), ' {}', '\n    command:\n    - /bin/check'),
  probeMethod: either((part) => probe(`periodSeconds: 5${part}`), '', `\n  ${HTTP_GET}`),
} satisfies WebhookExamples
