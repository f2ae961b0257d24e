// Where a part of a resource belongs: the places of a kind that people quote alone, told by their fields.

import type { FieldPath } from '../base/source.ts'
import { checkValue, isMapping } from '../istio/checkValue.ts'
import type { DocumentFinding } from '../istio/finding.ts'
import { fieldAt } from '../istio/schema.ts'

/** A place in a kind. A part found there has at least one of the telling fields. */
export type FragmentPlace = Readonly<{ kind: string; path: FieldPath; telling: readonly string[] }>

const ROUTE_FIELDS = [
  'match',
  'route',
  'redirect',
  'rewrite',
  'fault',
  'mirror',
  'retries',
  'corsPolicy',
  'directResponse',
]

// In the order of preference: `tls: {mode: SIMPLE}` may be a server's or a traffic policy's.
const PLACES: readonly FragmentPlace[] = [
  { kind: 'VirtualService', path: ['spec'], telling: ['http', 'tcp', 'tls'] },
  { kind: 'Gateway', path: ['spec'], telling: ['servers'] },
  { kind: 'DestinationRule', path: ['spec'], telling: ['trafficPolicy', 'subsets'] },
  { kind: 'ServiceEntry', path: ['spec'], telling: ['resolution', 'location', 'endpoints'] },
  { kind: 'Sidecar', path: ['spec'], telling: ['egress', 'ingress', 'outboundTrafficPolicy'] },
  { kind: 'Gateway', path: ['spec', 'servers', 0], telling: ['tls', 'port'] },
  { kind: 'VirtualService', path: ['spec', 'http', 0], telling: ROUTE_FIELDS },
  {
    kind: 'DestinationRule',
    path: ['spec', 'trafficPolicy'],
    telling: ['loadBalancer', 'connectionPool', 'outlierDetection', 'tls'],
  },
]

// Lists whose items are quoted alone.
const LISTS: readonly FragmentPlace[] = [
  { kind: 'VirtualService', path: ['spec', 'http'], telling: ROUTE_FIELDS },
  { kind: 'Gateway', path: ['spec', 'servers'], telling: ['port', 'hosts'] },
  { kind: 'DestinationRule', path: ['spec', 'subsets'], telling: ['labels'] },
]

/** The place of a parsed part; undefined for data that is part of no resource. */
export function placeOf(value: unknown): FragmentPlace | undefined {
  const places = Array.isArray(value) ? LISTS : PLACES
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (parts.length === 0 || !parts.every(isMapping)) return undefined
  return places.find((place) => {
    const tells = parts.every((part) => isMapping(part) && place.telling.some((field) => field in part))
    const node = tells ? fieldAt(place.kind, place.path) : undefined
    if (node === undefined) return false
    const findings: DocumentFinding[] = []
    checkValue(value, node, [], findings, () => undefined)
    // What a part leaves out is no fault of its own; placeholders are seen to later.
    return findings.every(({ detail }) => detail.code === 'requiredField' || detail.code === 'placeholder')
  })
}
