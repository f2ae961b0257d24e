import { memo, useMemo } from 'react'
import type { LivePath, RuleFold, RuleRow as RuleRowData, VirtualHostNode } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { useCardWindow } from '../camera/useCardWindow.ts'
import { FoldRow } from '../folds/lazyFolds.tsx'
import { GraphIcon } from '../GraphIcon.tsx'
import { markOf, useMarked } from '../marked.ts'
import { missesRow, useFound } from '../search/found.ts'
import { type RuleTrial, trialOf } from '../trial.ts'
import { useLiveHost } from '../useLive.ts'
import { AudienceTag } from './AudienceTag.tsx'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import { hostNote, hostSubtitle, hostTitle } from './hostText.ts'
import { OtherwiseRow } from './OtherwiseRow.tsx'
import { Port } from './Port.tsx'
import { isMerged, partsOf } from './parts.ts'
import { RuleRow } from './RuleRow.tsx'
import { cutMiddle } from './ruleText.ts'

/** Up to this many rows a card draws all of them. */
const ALL = 60

const NO_TRIAL: RuleTrial = { candidate: undefined, nearMiss: undefined }

/** A virtual host with its rules in order; only the rows near the view are in the page. */
export const VirtualHostCard = memo(function VirtualHostCard({ data }: CardProps<'virtualHost'>) {
  const host = data.card
  const marked = useMarked()
  const found = useFound()
  const answer = useLiveHost(host.id)
  const live = answer?.live
  const items = useMemo(() => itemsOf(host), [host])
  const parts = useMemo(() => partsOf(host, items), [host, items])
  const { before, shown, after } = near(items, useCardWindow(host.box.y))
  return (
    <div
      className={card.card}
      data-testid={testIds.node}
      data-element={host.id}
      data-lit={isAnswered(host, live) || undefined}
      data-mark={markOf(marked, host.id)}
    >
      <Header host={host} isLit={live !== undefined} />
      {host.fold !== undefined && <div className={card.spectrum} />}
      {before > 0 && <div style={{ height: before }} />}
      {shown.map((row) =>
        'isOpen' in row ? (
          <FoldRow key={row.id} fold={row} />
        ) : (
          <RuleRow
            key={row.id}
            row={row}
            state={live?.rules[row.id]}
            trial={answer === undefined ? NO_TRIAL : trialOf(answer, row.id)}
            mark={markOf(marked, row.id)}
            isMiss={missesRow(found, host.id, row.id)}
            part={parts.get(row.id)}
          />
        ),
      )}
      {after > 0 && <div style={{ height: after }} />}
      {host.otherwise !== undefined && <OtherwiseRow host={host} outcome={host.otherwise.outcome} live={live} />}
    </div>
  )
})

type Item = RuleRowData | RuleFold

/** What stands below the header, from top to bottom. */
const itemsOf = ({ rows, fold }: VirtualHostNode): readonly Item[] =>
  fold === undefined ? rows : [...rows, ...fold.rows].toSorted((a, b) => a.y - b.y)

/** The items between `top` and `bottom`, and the room that those before and after take. */
function near(items: readonly Item[], { top, bottom }: Readonly<{ top: number; bottom: number }>) {
  if (items.length <= ALL) return { before: 0, shown: items, after: 0 }
  const first = items.findIndex(({ y, height }) => y + height > top)
  const start = first < 0 ? items.length : first
  const past = items.findIndex(({ y }) => y >= bottom)
  const shown = items.slice(start, past < 0 ? items.length : Math.max(past, start))
  const room = (of: readonly Item[]) => of.reduce((sum, { height }) => sum + height, 0)
  return { before: room(items.slice(0, start)), shown, after: room(items.slice(start + shown.length)) }
}

/** True if the host gave what it is there for: a rule took the request, or it went on all the same. */
const isAnswered = ({ otherwise }: VirtualHostNode, live: LivePath | undefined): boolean =>
  live !== undefined &&
  (live.rule !== undefined || otherwise?.outcome === 'redirectToHttps' || live.direct !== undefined)

/** As much of a host as fits beside the tag. */
const TITLE_LENGTH = 30

function Header({ host, isLit }: Readonly<{ host: VirtualHostNode; isLit: boolean }>) {
  const t = useText()
  const { domains, entry, audience } = host
  const { title, more } = hostTitle(host)
  const note = hostNote(t, host)
  return (
    <div style={{ position: 'relative' }}>
      <CardHeader
        id={host.id}
        icon="host"
        title={cutMiddle(title, TITLE_LENGTH)}
        titleHint={domains.join('\n')}
        isCode
        {...(more > 0 && { count: t.graph.moreHosts(more) })}
        subtitle={hostSubtitle(t, host)}
        adds={t.plus.card}
      >
        <AudienceTag audience={audience} />
        {isMerged(host) && (
          <span className={card.tag} data-tone="near" title={t.fold.orderNotPromisedTitle}>
            <GraphIcon name="warning" size={11} />
            {host.fold === undefined && t.fold.orderNotPromised}
          </span>
        )}
        {note !== '' && !isMerged(host) && host.fold === undefined && <span className={card.tag}>{note}</span>}
        {host.fold !== undefined && <span className={card.menu} />}
      </CardHeader>
      {entry !== 'none' && <Port side="left" isLit={isLit} />}
    </div>
  )
}
