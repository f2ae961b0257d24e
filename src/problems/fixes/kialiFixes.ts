// Fixes for what Kiali says, by its code.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import { suggestField } from '../../istio/suggestField.ts'
import type { KialiDetail } from '../../kiali/finding.ts'
import {
  addition,
  type Fix,
  type FixContext,
  fieldName,
  parentOf,
  removal,
  removing,
  replacement,
  setting,
} from './fix.ts'
import { gatewayChoices } from './istioctlFixes.ts'
import { hostChoices } from './known.ts'

export function kialiFixes(
  detail: KialiDetail,
  at: SourceRef,
  related: readonly SourceRef[],
  context: FixContext,
): readonly Fix[] {
  switch (detail.code) {
    case 'KIA0005':
      return nearestNamespace(detail.namespace, at, context)
    case 'KIA0104':
      return hostChoices(detail.host, at, context).map((host) => replacement(at, detail.host, host))
    case 'KIA0204':
      return [mutual(at)]
    case 'KIA0207':
    case 'KIA0208':
      return [
        replacement(at, 'DISABLE', 'ISTIO_MUTUAL'),
        ...related.map((mode) => replacement(mode, 'STRICT', 'PERMISSIVE')),
      ]
    case 'KIA0209':
      return [addition(at, 'labels', { version: detail.subset })]
    case 'KIA0505':
    case 'KIA0506':
      return [
        replacement(at, 'DISABLE', 'PERMISSIVE'),
        ...related.map((mode) => replacement(mode, detail.mode, 'DISABLE')),
      ]
    case 'KIA1006':
      return [removal(at)]
    case 'KIA1007':
      return ['ALLOW_ANY', 'REGISTRY_ONLY'].map((mode) => addition(at, 'mode', mode))
    case 'KIA1102':
      return gatewayChoices(detail.gateway, context).map((name) => replacement(at, detail.gateway, name))
    case 'KIA1104':
      return [removal(at)]
    case 'KIA1105':
      return together(parentOf(at), detail.first, context)
    default:
      return []
  }
}

function nearestNamespace(written: string, at: SourceRef, { resources }: FixContext): readonly Fix[] {
  const names = resources.map(({ kind, metadata, spec }) =>
    kind === 'Other' && spec.actualKind === 'Namespace' ? metadata.name : metadata.namespace,
  )
  const near = suggestField(written, names)
  return near === undefined ? [] : [replacement(at, written, near)]
}

/** `at` is the traffic policy, or the host where there is none. */
const mutual = (at: SourceRef): Fix => {
  const tls = { mode: 'ISTIO_MUTUAL' }
  return at.path.at(-1) === 'host' ? addition(parentOf(at), 'trafficPolicy', { tls }) : addition(at, 'tls', tls)
}

/** The destination that stands twice gets both weights; where it then stands alone it needs none. */
function together(item: SourceRef, first: number, { value }: FixContext): readonly Fix[] {
  const list = parentOf(item)
  const route = value(list)
  const index = item.path.at(-1)
  if (!Array.isArray(route) || typeof index !== 'number') return []
  const items: readonly unknown[] = route
  const sum = weightOf(items[first]) + weightOf(items[index])
  const kept = refAt(list, first, 'weight')
  const weight = items.length > 2 ? [setting(kept, sum)] : value(kept) === undefined ? [] : [removing(kept)]
  return [{ label: { code: 'remove', what: fieldName(item) }, commands: [...weight, removing(item)] }]
}

const weightOf = (item: unknown): number => (isMapping(item) && typeof item.weight === 'number' ? item.weight : 0)
