import { memo } from 'react'
import type { LivePath, VirtualHostNode } from '../../../graph/graph.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { useRowWindow } from '../camera/useRowWindow.ts'
import { markOf, useMarked } from '../marked.ts'
import { type RuleTrial, trialOf, useLiveHost } from '../useLive.ts'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import { OtherwiseRow } from './OtherwiseRow.tsx'
import { Port } from './Port.tsx'
import { RuleRow } from './RuleRow.tsx'

const NO_TRIAL: RuleTrial = { candidate: undefined, nearMiss: undefined }

/** A virtual host with its rules in order; only the rows near the view are in the page. */
export const VirtualHostCard = memo(function VirtualHostCard({ data }: CardProps<'virtualHost'>) {
  const host = data.card
  const marked = useMarked()
  const answer = useLiveHost(host.id)
  const live = answer?.live
  const { first, last } = useRowWindow(host)
  const height = host.rows[0]?.height ?? 0
  return (
    <div
      className={card.card}
      data-testid={testIds.node}
      data-element={host.id}
      data-lit={isAnswered(host, live) || undefined}
      data-mark={markOf(marked, host.id)}
    >
      <Header host={host} isLit={live !== undefined} />
      {first > 0 && <div style={{ height: first * height }} />}
      {host.rows.slice(first, last).map((row) => (
        <RuleRow
          key={row.id}
          row={row}
          state={live?.rules[row.id]}
          trial={answer === undefined ? NO_TRIAL : trialOf(answer, row.id)}
          mark={markOf(marked, row.id)}
        />
      ))}
      {last < host.rows.length && <div style={{ height: (host.rows.length - last) * height }} />}
      {host.otherwise !== undefined && <OtherwiseRow host={host} outcome={host.otherwise.outcome} live={live} />}
    </div>
  )
})

/** True if the host gave what it is there for: a rule took the request, or it sent it on to https. */
const isAnswered = ({ otherwise }: VirtualHostNode, live: LivePath | undefined): boolean =>
  live !== undefined && (live.rule !== undefined || otherwise?.outcome === 'redirectToHttps')

function Header({ host, isLit }: Readonly<{ host: VirtualHostNode; isLit: boolean }>) {
  const t = useText()
  const { domains, virtualServices, rows, entry, viewpoint } = host
  const [title = '*', ...more] = domains
  const note =
    viewpoint !== undefined ? t.graph.firstMatchWins : entry === 'none' ? t.graph.noEntry : t.graph.meshNotEvaluated
  return (
    <div style={{ position: 'relative' }}>
      <CardHeader
        icon="host"
        title={title}
        titleHint={domains.join('\n')}
        isCode
        {...(more.length > 0 && { count: t.graph.moreHosts(more.length) })}
        subtitle={t.graph.rules(virtualServices, rows.length)}
      >
        <span className={card.tag}>{note}</span>
      </CardHeader>
      {entry !== 'none' && <Port side="left" isLit={isLit} />}
    </div>
  )
}
