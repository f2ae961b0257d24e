// Viewpoints in words: who sends the request.

import { refKey } from '../../base/source.ts'
import type { Viewpoint } from '../../engine/viewpoint.ts'
import type { Texts } from '../../i18n/index.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'

/** `app=web`, one for each label, in the order of the file. */
export const labelTexts = ({ labels }: Viewpoint): readonly string[] =>
  Object.entries(labels).map(([name, value]) => `${name}=${value}`)

/** The names of a viewpoint's gateways, or its labels where no gateway is known. */
export function gatewayNames({ graph }: ProjectSnapshot, viewpoint: Viewpoint): string {
  const keys = new Set(viewpoint.gateways.map(refKey))
  const names = graph.nodes.flatMap((node) =>
    node.type === 'gateway' && node.source !== undefined && keys.has(refKey(node.source)) ? [node.name] : [],
  )
  return (names.length > 0 ? names : labelTexts(viewpoint)).join(', ')
}

/** The whole source in one clause, for a button's name. */
export function sourceText(t: Texts, snapshot: ProjectSnapshot, viewpoint: Viewpoint): string {
  if (viewpoint.type === 'gateway') return t.request.fromInternet(gatewayNames(snapshot, viewpoint))
  return t.request.fromMesh([viewpoint.namespace, ...labelTexts(viewpoint)])
}

/** The same as short as can be, next to a verdict. */
export function shortSourceText(t: Texts, snapshot: ProjectSnapshot, viewpoint: Viewpoint): string {
  if (viewpoint.type === 'gateway') return `${t.request.via} ${gatewayNames(snapshot, viewpoint)}`
  return t.request.from([viewpoint.namespace, ...labelTexts(viewpoint)])
}

/** Who sends from a namespace without labels: anybody, or those that no labelled viewpoint of it is about. */
export function workloadText(t: Texts, all: readonly Viewpoint[], { namespace }: Viewpoint): string {
  const own = all.filter((each) => each.type === 'sidecar' && each.namespace === namespace)
  return own.length > 1 ? t.request.anyOtherWorkload : t.request.anyWorkload
}
