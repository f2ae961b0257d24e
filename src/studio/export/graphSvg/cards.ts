// The cards of the picture as SVG, with the words and marks that they have on screen at 100%.

import type {
  ApartNode,
  Audience,
  DestinationNode,
  GatewayNode,
  GraphNode,
  LivePath,
  MeshNode,
  NotEvaluatedNode,
  PillNode,
  UnroutedNode,
  VirtualHostNode,
} from '../../../graph/graph.ts'
import { audienceNames } from '../../graph/audienceNames.ts'
import { destinationSubtitle, lookIcons, lookOf } from '../../graph/cards/destinationText.ts'
import { hostNote, hostSubtitle, hostTitle } from '../../graph/cards/hostText.ts'
import { partsOf } from '../../graph/cards/parts.ts'
import { pillIcons } from '../../graph/cards/pillIcons.ts'
import { policyIcons } from '../../graph/cards/policyText.ts'
import type { AnyIconName } from '../../graph/GraphIcon.tsx'
import { cut, el, icon, type Pen, type Tag, type TextStyle, tags, text, title, widthOf } from './draw.ts'
import {
  ground,
  listedRow,
  port,
  type RowPlace,
  ruleRow,
  serverRow,
  subsetRow,
  unroutedRow,
  workloads,
} from './rows.ts'

const HEADER = 46
const BORDER = 1

/** One card with its rows; `live` lights it up if it is on the way of the request. */
export function cardSvg(pen: Pen, node: GraphNode, live: LivePath | undefined): string {
  const isLit = live?.nodes.includes(node.id) === true
  const drawn = contentOf(pen, node, isLit ? live : undefined)
  return el('g', { 'data-element': node.id }, title(drawn.name), frame(pen, node, drawn, isLit), ...drawn.parts)
}

type Content = Readonly<{
  name: string
  parts: readonly string[]
  /** A token for the border; otherwise that of all cards. */
  border?: string
  isDashed?: boolean
  ground?: string
  /** A line of text, without a card around it. */
  isBare?: true
}>

function frame(
  pen: Pen,
  { box }: GraphNode,
  { border, isDashed, ground: fill, isBare }: Content,
  isLit: boolean,
): string {
  if (isBare) return ''
  return el('rect', {
    x: box.x + 0.5,
    y: box.y + 0.5,
    width: box.width - 1,
    height: box.height - 1,
    rx: 9.5,
    fill: pen.color(fill ?? 'node'),
    stroke: pen.color(isLit ? 'match-line' : (border ?? 'line-2')),
    'stroke-dasharray': isDashed ? '4 3' : undefined,
  })
}

function contentOf(pen: Pen, node: GraphNode, live: LivePath | undefined): Content {
  switch (node.type) {
    case 'gateway':
      return gateway(pen, node, live)
    case 'mesh':
      return mesh(pen, node, live)
    case 'virtualHost':
      return virtualHost(pen, node, live)
    case 'unrouted':
      return unrouted(pen, node, live)
    case 'destination':
      return destination(pen, node, live)
    case 'pill':
      return pill(pen, node)
    case 'notEvaluated':
      return notEvaluated(pen, node)
    case 'apart':
      return apart(pen, node, live)
    case 'fold':
      // The whole graph has none.
      return { name: '', parts: [] }
  }
}

type Header = Readonly<{
  icon: AnyIconName
  title: string
  isCode?: boolean
  subtitle: string
  tags?: readonly Tag[]
  /** At the right, before the tags. */
  icons?: readonly AnyIconName[]
  isLit: boolean
}>

function header(pen: Pen, { box }: GraphNode, of: Header): string {
  const { x, y, width } = box
  const right = x + width - 11
  const tagged = tags(pen, right, y + 15, of.tags ?? [])
  const icons = of.icons ?? []
  const room = width - 46 - 11 - (of.tags === undefined ? 0 : tagged.width) - icons.length * 19
  const name: TextStyle = of.isCode ? { font: 'code', size: 12.5, weight: 600 } : { size: 13, weight: 600 }
  const about: TextStyle = { size: 11, color: 'ink-3' }
  return [
    el('rect', {
      x: x + 11.5,
      y: y + 11.5,
      width: 25,
      height: 25,
      rx: 7,
      fill: pen.color(of.isLit ? 'match-soft' : 'inset'),
      stroke: pen.color(of.isLit ? 'match-line' : 'line'),
    }),
    icon(pen, of.icon, x + 16, y + 16, 16, of.isLit ? 'match-ink' : 'ink-2'),
    text(pen, x + 46, y + 22, cut(of.title, room, name), name),
    text(pen, x + 46, y + 36, cut(of.subtitle, room, about), about),
    ...icons.map((each, index) =>
      icon(pen, each, right - tagged.width - 14 - (icons.length - 1 - index) * 19, y + 17, 14, 'ink-3'),
    ),
    tagged.svg,
  ].join('')
}

type Placed = Readonly<{ id: string; y: number }>

const placeOf = ({ box }: GraphNode, row: Placed, live: LivePath | undefined): RowPlace => ({
  x: box.x,
  y: box.y + row.y,
  width: box.width,
  isLit: live?.rows.includes(row.id) === true,
})

function gateway(pen: Pen, node: GatewayNode, live: LivePath | undefined): Content {
  const { name, namespace, servers } = node
  const head = header(pen, node, {
    icon: 'gateway',
    title: name,
    subtitle: pen.t.graph.gatewayIn(namespace),
    isLit: live !== undefined,
  })
  return {
    name: `${name}, ${pen.t.graph.gatewayIn(namespace)}`,
    parts: [head, ...servers.map((row) => serverRow(pen, row, placeOf(node, row, live)))],
  }
}

function mesh(pen: Pen, node: MeshNode, live: LivePath | undefined): Content {
  const { t } = pen
  const isLit = live !== undefined
  const subtitle = t.graph.meshOf(node.namespaces, node.workloads)
  return {
    name: t.graph.inTheMesh,
    parts: [
      header(pen, node, { icon: 'mesh', title: t.graph.inTheMesh, subtitle, isLit }),
      port(pen, node.box.x + node.box.width, node.box.y + 24, isLit),
      ...node.settings.map((row) => listedRow(pen, row, placeOf(node, row, undefined))),
    ],
  }
}

function audienceTag({ t }: Pen, audience: readonly Audience[]): readonly Tag[] {
  return audience.length === 0 ? [] : [{ text: t.graph.audience(audienceNames(t, audience)) }]
}

function virtualHost(pen: Pen, node: VirtualHostNode, live: LivePath | undefined): Content {
  const { t } = pen
  const { title: first, more } = hostTitle(node)
  const note = hostNote(t, node)
  const own = live?.virtualHost === node.id ? live : undefined
  const parts = partsOf(node, node.rows)
  const head = header(pen, node, {
    icon: 'host',
    title: more > 0 ? `${first} ${t.graph.moreHosts(more)}` : first,
    isCode: true,
    subtitle: hostSubtitle(t, node),
    tags: [...audienceTag(pen, node.audience), ...(note === '' ? [] : [{ text: note }])],
    isLit: own !== undefined,
  })
  return {
    name: node.domains.join(', ') || first,
    parts: [
      head,
      node.entry === 'none' ? '' : port(pen, node.box.x, node.box.y + 24, own !== undefined),
      ...node.rows.map((row) =>
        el(
          'g',
          { 'data-element': row.id },
          ruleRow(pen, row, placeOf(node, row, undefined), own?.rules[row.id], parts.get(row.id)?.head),
        ),
      ),
      node.otherwise === undefined ? '' : otherwise(pen, node, node.otherwise, own),
    ],
  }
}

function otherwise(
  pen: Pen,
  node: VirtualHostNode,
  row: NonNullable<VirtualHostNode['otherwise']>,
  live: LivePath | undefined,
): string {
  const place = placeOf(node, row, undefined)
  const isLit = live?.otherwise === node.id
  const isFailure = row.outcome === 'notFound' || row.outcome === 'closed' || row.outcome === 'blackHole'
  const tone = isFailure ? 'err' : 'match'
  const middle = place.y + row.height / 2
  return [
    ground(pen, place, row.height - 10, isLit ? `${tone}-soft` : undefined, true),
    el('path', {
      d: `M${place.x + 24} ${place.y}V${middle}`,
      stroke: pen.color(isLit ? tone : 'line-2'),
      'stroke-width': 2,
    }),
    el('circle', {
      cx: place.x + 24,
      cy: middle,
      r: 8.25,
      fill: pen.color(isLit ? tone : 'node'),
      stroke: pen.color(isLit ? tone : 'line-2'),
      'stroke-width': 1.5,
    }),
    isLit ? icon(pen, isFailure ? 'cross' : 'check', place.x + 19, middle - 5, 10, `on-${tone}`) : '',
    text(pen, place.x + 46, middle + 4, pen.t.graph.otherwise[row.outcome], {
      size: 11.5,
      color: isLit ? `${tone}-ink` : 'ink-3',
    }),
  ].join('')
}

function unrouted(pen: Pen, node: UnroutedNode, live: LivePath | undefined): Content {
  const { t } = pen
  const isLit = live !== undefined
  const subtitle = t.graph.unroutedSubtitle[node.entry]
  return {
    name: t.graph.unroutedTitle,
    parts: [
      header(pen, node, {
        icon: 'service',
        title: t.graph.unroutedTitle,
        subtitle,
        tags: audienceTag(pen, node.audience),
        isLit,
      }),
      port(pen, node.box.x, node.box.y + 24, isLit),
      ...node.rows.map((row) => unroutedRow(pen, row, placeOf(node, row, live))),
    ],
  }
}

const BORDERS = {
  unknown: 'err',
  mirror: 'mirror-line',
  assumed: 'line-3',
  outside: 'line-2',
  rule: 'line-3',
  known: 'line-2',
} as const

function destination(pen: Pen, node: DestinationNode, live: LivePath | undefined): Content {
  const { t } = pen
  const look = lookOf(node)
  const isLit = live !== undefined
  const { x, y, width } = node.box
  const alone = node.subsets.length === 0 ? node.workloads : 0
  const head = header(pen, node, {
    icon: lookIcons[look],
    title: node.name,
    subtitle: destinationSubtitle(t, node),
    ...(node.assumed && { tags: [{ text: t.graph.assumed }] }),
    icons: policyIcons(node.policies),
    isLit,
  })
  const squares = node.assumed || node.policies.length > 0 ? '' : workloads(pen, x + width - 11, y + 24, alone, isLit)
  return {
    name: node.host,
    border: BORDERS[look],
    isDashed: look === 'unknown' || look === 'mirror' || look === 'assumed' || look === 'rule',
    parts: [
      head,
      squares,
      // Only its left edge: outside of the mesh.
      look === 'outside'
        ? el('path', {
            d: `M${x + 0.5} ${y + 10}V${y + node.box.height - 10}`,
            stroke: pen.color('node'),
            'stroke-width': 1.5,
            'stroke-dasharray': '3 4',
          })
        : '',
      ...node.subsets.map((row) => el('g', { 'data-element': row.id }, subsetRow(pen, row, placeOf(node, row, live)))),
    ],
  }
}

function pill(pen: Pen, { action, status, target, box }: PillNode): Content {
  const { t } = pen
  const { x, y, width } = box
  const tone =
    action === 'redirect' ? 'redirect' : action === 'directResponse' || action === 'abort' ? 'fault' : undefined
  const ink = tone === undefined ? 'ink' : `${tone}-ink`
  const isOwn = action === 'passthrough' || action === 'blackHole'
  const head = isOwn ? t.graph.ownCluster[action].name : String(status || target)
  const bold: TextStyle = { size: 12, weight: 600, color: ink }
  const rest = isOwn ? '' : action === 'redirect' ? target : t.graph[action]
  const style: TextStyle = action === 'redirect' ? { font: 'code', size: 11.5, color: ink } : { size: 11.5, color: ink }
  const at = x + 34 + widthOf(head, bold) + 8
  return {
    name: [head, rest].filter(Boolean).join(' '),
    border: tone === undefined ? 'line-2' : `${tone}-line`,
    isDashed: true,
    parts: [
      icon(pen, pillIcons[action], x + 12, y + 10, 14, ink),
      text(pen, x + 34, y + 21, head, bold),
      text(pen, at, y + 21, cut(rest, x + width - 10 - at, style), style),
    ],
  }
}

function notEvaluated(pen: Pen, node: NotEvaluatedNode): Content {
  const { kind, name, refusedBy, box } = node
  const { graph: t } = pen.t
  const [subtitle, refusal] = refusedBy === undefined ? [t.kindNotEvaluated(kind)] : [kind, t.refusedBy[refusedBy]]
  const style: TextStyle = { size: 11, color: 'ink-3' }
  return {
    name: [name, subtitle, ...(refusal === undefined ? [] : [refusal])].join(', '),
    ground: 'inset',
    parts: [
      header(pen, node, { icon: 'document', title: name, subtitle, isLit: false }),
      ...(refusal === undefined ? [] : [text(pen, box.x + 46, box.y + 59, cut(refusal, box.width - 57, style), style)]),
    ],
  }
}

function apart(pen: Pen, node: ApartNode, live: LivePath | undefined): Content {
  const { t } = pen
  const { x, y, width, height } = node.box
  const name = t.graph.groupTitle(
    t.graph.group[node.about],
    node.counts.reduce((sum, { count }) => sum + count, 0),
  )
  if (node.rows.length === 0) {
    const line = el('path', { d: `M${x} ${y + height - 0.5}h${width}`, stroke: pen.color('line-2') })
    return {
      name,
      isBare: true,
      parts: [text(pen, x, y + height - 5, name, { size: 11, weight: 500, color: 'ink-3' }), line],
    }
  }
  const subtitle = node.counts.map(({ kind, count }) => t.graph.groupCount(kind, count)).join(' · ')
  const isOpen = height > HEADER + 2 * BORDER
  return {
    name,
    ground: 'inset',
    parts: [
      header(pen, node, { icon: 'layers', title: name, subtitle, isLit: live !== undefined }),
      ...(isOpen
        ? node.rows.map((row) => el('g', { 'data-element': row.id }, listedRow(pen, row, placeOf(node, row, live))))
        : []),
    ],
  }
}
