// English words of the dialog for new resources; fetched with it.

export const createEn = {
  title: 'New resource',
  kind: 'Kind',
  name: 'Name',
  namespace: 'Namespace',
  host: 'Host',
  hosts: 'Hosts',
  port: 'Port',
  protocol: 'Protocol',
  gateway: 'Gateway',
  gatewayNone: 'none, in the mesh only',
  service: 'Send to service',
  subsets: 'Subsets',
  credential: 'Secret with the certificate',
  file: 'File',
  newFile: 'a new file',
  create: 'Create',
  hint: {
    Gateway: 'Lets requests in at a port, for these hosts.',
    VirtualService: 'Rules: which request goes where.',
    DestinationRule: 'Subsets of a service, and how traffic to it is sent.',
    ServiceEntry: 'Makes a host outside of the mesh known to it.',
    Sidecar: 'What the workloads of a namespace may reach.',
    Service: 'A service of Kubernetes, so that rules can send to it.',
  },
  needed: (field: string) => `${field} is needed`,
  notAName: 'Lower-case letters, digits and hyphens',
  notAPort: 'A number from 1 to 65535',
  taken: (kind: string, name: string) => `There is a ${kind} ${name} already`,
  label: (kind: string, name: string) => `new ${kind} ${name}`,
}

export type CreateTexts = typeof createEn
