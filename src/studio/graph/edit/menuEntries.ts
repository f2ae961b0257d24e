// What can be done to a card or a row of the picture.

import { refAt, type SourceRef } from '../../../base/source.ts'
import type {
  DestinationNode,
  Graph,
  GraphNode,
  RuleRow,
  ServerRow,
  SubsetRow,
  VirtualHostNode,
} from '../../../graph/graph.ts'
import type { PictureTexts } from '../../../i18n/picture.ts'
import { keyCaps } from '../../commands/keys.ts'
import { isMac } from '../../commands/platform.ts'
import { actions } from '../../state/store.ts'
import { goToSource } from '../../ui/goToSource.ts'
import { find } from '../rows.ts'
import type { Question } from './AskDialog.tsx'
import { type ReadRule, readRule } from './goals.ts'
import {
  askAddition,
  askDestination,
  askNewRule,
  askRuleName,
  HOST_NAME,
  PORT,
  replaceDestination,
  sendAlsoTo,
} from './questions.ts'
import { duplicateRule, removeRule, stepRule } from './ruleCommands.ts'
import { ADDITIONS, BYTES_ADDITIONS } from './ruleEdits.ts'
import { type RulePlace, rulePlace } from './rulePlace.ts'

export type Entry = Readonly<
  | { type: 'action'; label: string; keys?: string; run: () => void }
  | { type: 'group'; label: string; entries: readonly Entry[] }
  | { type: 'line'; above: string }
>

/** The name of an element for the menu's label, and its entries. */
export type ElementMenu = Readonly<{ name: string; entries: readonly Entry[] }>

type Needs = Readonly<{ t: PictureTexts; graph: Graph; ask: (question: Question) => void }>

const lineAbove = (above: string): Entry => ({ type: 'line', above })
const action = (label: string, run: () => void, keys?: string): Entry =>
  keys === undefined
    ? { type: 'action', label, run }
    : { type: 'action', label, run, keys: keyCaps(keys, isMac).join(isMac ? '' : '+') }

/** Undefined for what nothing can be done to; `adds` = only what can be added. */
export function menuOf(needs: Needs, element: string, adds: boolean): ElementMenu | undefined {
  const found = find(needs.graph, element)
  if (found === undefined) return undefined
  const { node, row } = found
  const { t } = needs
  switch (node.type) {
    case 'virtualHost': {
      const rule = node.rows.find(({ id }) => id === row?.id)
      const place = rule && rulePlace(rule.source)
      if (rule === undefined) return hostMenu(needs, node, adds)
      return place && { name: t.picture.rule(rule.number), entries: ruleEntries(needs, place, rule, adds) }
    }
    case 'gateway': {
      const server = node.servers.find(({ id }) => id === row?.id)
      if (server !== undefined) return serverMenu(needs, server, adds)
      return {
        name: t.picture.gateway(node.name),
        entries: [
          addServer(needs, node),
          ...node.servers.map((each) => addHost(needs, refAt(each.source, 'hosts'), each.port)),
          ...(adds ? [] : shown(needs, node.source)),
        ],
      }
    }
    case 'destination': {
      const subset = node.subsets.find(({ id }) => id === row?.id)
      return adds ? undefined : destinationMenu(needs, node, subset)
    }
    default:
      return adds || node.source === undefined ? undefined : { name: nameOf(node), entries: shown(needs, node.source) }
  }
}

const nameOf = (node: GraphNode): string => ('name' in node ? node.name : '')

const shown = ({ t }: Needs, source: SourceRef | undefined): readonly Entry[] =>
  source === undefined ? [] : [action(t.picture.showInYaml, () => goToSource(source))]

function ruleEntries({ t, graph, ask }: Needs, place: RulePlace, row: RuleRow, adds: boolean): readonly Entry[] {
  const ref = row.source
  const withRule = (next: (read: ReadRule) => void) => () =>
    void readRule(place).then((read) => (read === undefined ? undefined : next(read)))
  const additions = (place.protocol === 'http' ? ADDITIONS : BYTES_ADDITIONS).map((addition) =>
    action(
      `${t.picture.addition[addition]} …`,
      withRule((read) => ask(askAddition(t, graph, place, read, addition))),
    ),
  )
  const send = action(
    t.picture.sendTo,
    withRule((read) => ask(askDestination(t, graph, read, (goal) => void sendAlsoTo(t, graph, place, read, goal)))),
  )
  if (adds) return [send, ...additions]
  const elsewhere = graph.edges.flatMap(({ from, to, source }): readonly Entry[] => {
    const end = find(graph, to.row ?? to.node)
    if (from.row !== row.id || source === undefined || end?.node.type !== 'destination') return []
    const replace = withRule((read) =>
      ask(askDestination(t, graph, read, (goal) => void replaceDestination(t, place, source, read, goal))),
    )
    return [action(`${endName(end.node, to.row)} …`, replace)]
  })
  const rename =
    place.protocol === 'http'
      ? [
          action(
            t.picture.rename,
            withRule(({ rule }) => ask(askRuleName(t, graph, place, rule))),
          ),
        ]
      : []
  return [
    action(t.picture.edit, () => editForm(ref), 'Enter'),
    action(t.picture.showInYaml, () => goToSource(ref)),
    lineAbove('add'),
    { type: 'group', label: t.picture.add, entries: additions },
    send,
    ...(elsewhere.length === 0 ? [] : [{ type: 'group', label: t.picture.sendElsewhere, entries: elsewhere } as const]),
    lineAbove('order'),
    action(
      t.picture.addAbove,
      withRule((read) => ask(askNewRule(t, graph, place, read, 0))),
    ),
    action(
      t.picture.addBelow,
      withRule((read) => ask(askNewRule(t, graph, place, read, 1))),
    ),
    action(t.picture.duplicate, () => void duplicateRule(ref), 'Alt+Shift+ArrowDown'),
    action(t.picture.moveUp, () => void stepRule(ref, -1), 'Alt+ArrowUp'),
    action(t.picture.moveDown, () => void stepRule(ref, 1), 'Alt+ArrowDown'),
    ...rename,
    lineAbove('remove'),
    action(t.picture.remove, () => void removeRule(ref), 'Delete'),
  ]
}

/** `catalog v1`, or the host alone. */
const endName = ({ name, subsets }: DestinationNode, row: string | undefined): string =>
  [name, subsets.find(({ id }) => id === row)?.name].filter(Boolean).join(' ')

function editForm(ref: SourceRef): void {
  actions.revealSource(ref)
  actions.setDrawer('edit', true)
  actions.setPane('edit')
}

function hostMenu(needs: Needs, host: VirtualHostNode, adds: boolean): ElementMenu | undefined {
  const { t, graph, ask } = needs
  const [first] = host.rows
  const place = first && rulePlace(first.source)
  const owner = host.source ?? first?.source
  if (owner === undefined) return undefined
  const spec = owner.path.indexOf('spec')
  const root: SourceRef = spec < 0 ? owner : { ...owner, path: owner.path.slice(0, spec) }
  const addRule =
    place !== undefined
      ? [
          action(
            t.picture.addRule,
            () => void readRule(place).then((read) => read && ask(askNewRule(t, graph, place, read, 0))),
          ),
        ]
      : []
  const entries = [...addRule, addHost(needs, refAt(root, 'spec', 'hosts'))]
  if (adds) return { name: t.picture.host(host.domains[0] ?? '*'), entries }
  return {
    name: t.picture.host(host.domains[0] ?? '*'),
    entries: [
      ...entries,
      lineAbove('rename'),
      renameEntry(needs, refAt(root, 'spec', 'hosts', 0)),
      ...shown(needs, root),
    ],
  }
}

/** `port` where several servers have such an entry. */
function addHost({ t, ask }: Needs, list: SourceRef, port?: number): Entry {
  return action(port === undefined ? t.picture.addHost : t.picture.addHostOn(port), () =>
    ask({
      title: t.picture.ask.host,
      fields: [{ label: t.picture.field.host, value: '', pattern: HOST_NAME }],
      apply: async ([host = '']) => {
        const hosts = await actions.readValue(list)
        const index = Array.isArray(hosts) ? hosts.length : 0
        const { file, document, path } = list
        const operations = [{ type: 'insert', path, index, value: host }] as const
        if (await actions.edit({ file, document, operations }, t.picture.step.host(host)))
          actions.revealSource({ ...list, path: [...path, index] })
      },
    }),
  )
}

function serverMenu(needs: Needs, { port, source }: ServerRow, adds: boolean): ElementMenu {
  const add = addHost(needs, refAt(source, 'hosts'))
  return { name: needs.t.picture.server(port), entries: [add, ...(adds ? [] : shown(needs, source))] }
}

function addServer({ t, ask }: Needs, { source }: Extract<GraphNode, { type: 'gateway' }>): Entry {
  return action(t.picture.addServer, () =>
    ask({
      title: t.picture.ask.server,
      fields: [
        { label: t.picture.field.port, value: '8080', pattern: PORT },
        { label: t.picture.field.host, value: '*', pattern: HOST_NAME },
      ],
      apply: async ([port = '', host = '']) => {
        if (source === undefined) return
        const list = refAt(source, 'spec', 'servers')
        const servers = await actions.readValue(list)
        const index = Array.isArray(servers) ? servers.length : 0
        const value = { port: { number: Number(port), name: `http-${port}`, protocol: 'HTTP' }, hosts: [host] }
        const { file, document, path } = list
        const operations = [{ type: 'insert', path, index, value }] as const
        if (await actions.edit({ file, document, operations }, t.picture.step.server(port)))
          actions.revealSource({ ...list, path: [...path, index] })
      },
    }),
  )
}

function destinationMenu(needs: Needs, node: DestinationNode, subset: SubsetRow | undefined): ElementMenu {
  const { t, graph } = needs
  const ends = graph.edges.flatMap(({ to, source, type }) => {
    if (to.node !== node.id || source === undefined) return []
    const at = type === 'mirror' && source.path.at(-1) === 'mirror' ? source : refAt(source, 'destination')
    return [{ row: to.row, at }]
  })
  if (subset !== undefined) {
    const used = ends.find(({ row }) => row === subset.id)?.at
    const at =
      subset.defined && subset.source !== undefined ? refAt(subset.source, 'name') : used && refAt(used, 'subset')
    const rename = at === undefined ? [] : [renameEntry(needs, at)]
    return { name: t.picture.subset(subset.name), entries: [...rename, ...shown(needs, subset.source)] }
  }
  const service = node.kind === 'service' && !node.assumed && node.source !== undefined
  const at =
    ends[0] !== undefined ? refAt(ends[0].at, 'host') : service ? refAt(node.source, 'metadata', 'name') : undefined
  const rename = at === undefined ? [] : [renameEntry(needs, at)]
  return { name: t.picture.host(node.name), entries: [...rename, ...shown(needs, node.source)] }
}

/** Another name for a host or a subset, in every file. */
function renameEntry({ t, ask }: Needs, at: SourceRef): Entry {
  return action(
    t.picture.rename,
    () =>
      void actions.named(at).then((named) => {
        if (named === undefined) return
        const what = named.type === 'host' ? t.picture.host(named.name) : t.picture.subset(named.name)
        ask({
          title: t.picture.ask.rename(what),
          note: t.picture.everyFile,
          fields: [{ label: t.picture.field.name, value: named.name, pattern: HOST_NAME }],
          apply: ([to = '']) => void actions.rename(at, to, t.picture.step.renamed(what, to)),
        })
      }),
  )
}
