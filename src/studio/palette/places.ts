// Everything of a project that the palette can go to. Pure.

import { refKey } from '../../base/source.ts'
import type { GraphNode } from '../../graph/graph.ts'
import type { Texts } from '../../i18n/index.ts'
import type { FileSummary, ProjectSnapshot } from '../../worker/protocol.ts'
import type { AnyIconName } from '../graph/GraphIcon.tsx'
import { ruleName } from '../request/liveRule.ts'
import type { Place } from './entries.ts'

const iconOfKind: Readonly<Record<string, AnyIconName>> = {
  Gateway: 'gateway',
  VirtualService: 'host',
  Service: 'service',
  ServiceEntry: 'cloud',
}

/** Rules, hosts and subsets of the graph, then the documents and the files; each once, and made when it is asked for. */
export function* placesOf({ graph, files }: ProjectSnapshot, t: Texts): Generator<Place, void> {
  const seen = new Set<string>()
  const isNew = ({ id }: Place) => !seen.has(id) && seen.add(id)
  for (const node of graph.nodes) yield* placesOfNode(node, t).filter(isNew)
  for (const file of files) yield* placesOfFile(file, t).filter(isNew)
}

const toPlace = (place: Omit<Place, 'words'>): Place => ({
  ...place,
  words: `${place.label} ${place.detail}`.toLowerCase(),
})

function placesOfNode(node: GraphNode, t: Texts): readonly Place[] {
  if (node.type === 'virtualHost') {
    const rules = node.rows.map((row) =>
      toPlace({
        id: `rule ${refKey(row.source)}`,
        icon: 'list',
        label: t.palette.rule(row.number, ruleName(row)),
        detail: row.virtualService.name,
        ref: row.source,
      }),
    )
    const { source } = node
    if (source === undefined) return rules
    const hosts = node.domains.map((domain) =>
      toPlace({
        id: `host ${domain} ${refKey(source)}`,
        icon: 'host',
        label: t.palette.host(domain),
        detail: node.virtualServices.join(', '),
        ref: source,
      }),
    )
    return [...rules, ...hosts]
  }
  if (node.type !== 'destination') return []
  return node.subsets.flatMap(({ name, source }) =>
    source === undefined
      ? []
      : [
          toPlace({
            id: `subset ${refKey(source)}`,
            icon: 'service',
            label: t.palette.subset(name),
            detail: node.name,
            ref: source,
          }),
        ],
  )
}

function placesOfFile({ name, documents }: FileSummary, t: Texts): readonly Place[] {
  const resources = documents
    .filter(({ kind }) => kind !== '')
    .map((document) =>
      toPlace({
        id: `document ${document.document} ${name}`,
        icon: iconOfKind[document.kind] ?? 'document',
        // Kinds and names are Istio's own words in every language.
        label: `${document.kind} ${document.name}`,
        detail: document.namespace,
        ref: { file: name, document: document.document, path: [] },
      }),
    )
  const file = toPlace({
    id: `file ${name}`,
    icon: 'file',
    label: t.palette.file(name),
    detail: '',
    ref: { file: name, document: 0, path: [] },
  })
  return [...resources, file]
}
