// What the text of a field names: a host, a gateway, a subset, …

import type { FieldPath } from '../base/source.ts'
import { fieldKeyAt } from '../istio/fieldKey.ts'
import { resolveHost } from '../istio/shortName.ts'
import type { ResourceContext } from './context.ts'

export type Meaning =
  | Readonly<{ type: 'host' }>
  /** A host of a virtual service: also one that no service has. */
  | Readonly<{ type: 'routedHost' }>
  | Readonly<{ type: 'subset' | 'port'; host: string }>
  | Readonly<{ type: 'gateway' | 'namespace' | 'exportTo' }>
  | Readonly<{ type: 'delegate'; namespace: string | undefined }>

/** Undefined for a field that names nothing of the project. */
export function meaningAt({ kind, namespace, path, textAt }: ResourceContext): Meaning | undefined {
  const key = kind && fieldKeyAt(kind.kind, path)
  switch (key) {
    case 'Destination.host':
    case 'DestinationRule.host':
      return { type: 'host' }
    case 'VirtualService.hosts':
      return { type: 'routedHost' }
    case 'Destination.subset':
      return { type: 'subset', host: resolveHost(besideIn(textAt, path, 1, 'host') ?? '', namespace) }
    case 'PortSelector.number': {
      const host = besideIn(textAt, path, 2, 'host')
      return host === undefined ? undefined : { type: 'port', host: resolveHost(host, namespace) }
    }
    case 'VirtualService.gateways':
    case 'HTTPMatchRequest.gateways':
    case 'TLSMatchAttributes.gateways':
    case 'L4MatchAttributes.gateways':
      return { type: 'gateway' }
    case 'Delegate.name':
      return { type: 'delegate', namespace: besideIn(textAt, path, 1, 'namespace') }
    case 'Metadata.namespace':
    case 'Delegate.namespace':
    case 'HTTPMatchRequest.sourceNamespace':
    case 'TLSMatchAttributes.sourceNamespace':
    case 'L4MatchAttributes.sourceNamespace':
      return { type: 'namespace' }
    case 'VirtualService.exportTo':
    case 'DestinationRule.exportTo':
    case 'ServiceEntry.exportTo':
      return { type: 'exportTo' }
    default:
      return undefined
  }
}

/** The text of a field of the mapping `up` levels above. */
const besideIn = (textAt: ResourceContext['textAt'], path: FieldPath, up: number, field: string) =>
  textAt([...path.slice(0, path.length - up), field])
