import { memo } from 'react'
import type { LivePath, VirtualHostNode } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { useRowWindow } from '../camera/useRowWindow.ts'
import { markOf, useMarked } from '../marked.ts'
import { type RuleTrial, trialOf } from '../trial.ts'
import { useLiveHost } from '../useLive.ts'
import { AudienceTag } from './AudienceTag.tsx'
import card from './Card.module.css'
import { CardHeader } from './CardHeader.tsx'
import type { CardProps } from './cardNode.ts'
import { OtherwiseRow } from './OtherwiseRow.tsx'
import { Port } from './Port.tsx'
import { RuleRow } from './RuleRow.tsx'
import { cutMiddle } from './ruleText.ts'

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

/** True if the host gave what it is there for: a rule took the request, or it went on all the same. */
const isAnswered = ({ otherwise }: VirtualHostNode, live: LivePath | undefined): boolean =>
  live !== undefined &&
  (live.rule !== undefined || otherwise?.outcome === 'redirectToHttps' || live.direct !== undefined)

/** As much of a host as fits beside the tag. */
const TITLE_LENGTH = 30

function Header({ host, isLit }: Readonly<{ host: VirtualHostNode; isLit: boolean }>) {
  const t = useText()
  const { domains, entry, audience, virtualServices } = host
  // A delegate has no hosts: it goes by its own name.
  const [title = virtualServices[0] ?? '*', ...more] = domains.map(withoutClusterDomain)
  const note = noteOf(t, host)
  return (
    <div style={{ position: 'relative' }}>
      <CardHeader
        id={host.id}
        icon="host"
        title={cutMiddle(title, TITLE_LENGTH)}
        titleHint={domains.join('\n')}
        isCode
        {...(more.length > 0 && { count: t.graph.moreHosts(more.length) })}
        subtitle={subtitleOf(t, host)}
      >
        <AudienceTag audience={audience} />
        {note !== '' && <span className={card.tag}>{note}</span>}
      </CardHeader>
      {entry !== 'none' && <Port side="left" isLit={isLit} />}
    </div>
  )
}

/** A Service's name and namespace say enough; the whole name stands in the hint. */
const withoutClusterDomain = (host: string): string => host.replace(/\.svc\.cluster\.local$/, '')

function subtitleOf(t: Texts, { protocol, virtualServices, rows, members, otherwise }: VirtualHostNode): string {
  if (otherwise?.outcome === 'redirectToHttps') return t.graph.beforeRules
  const rules = t.graph.rules(virtualServices, rows.length)
  if (protocol === 'http') return rules
  const ports = members.flatMap((member) => (member.type === 'filterChains' ? [member.port] : []))
  return `${t.graph.bytes(protocol, [...new Set(ports)])} · ${rules}`
}

/** What has to be known about the rules: that their order counts, or that nothing runs down them. */
function noteOf(t: Texts, { protocol, entry, rows, audience }: VirtualHostNode): string {
  if (entry === 'none') return t.graph.noEntry
  // There is no room for more than for whom it is.
  if (rows.length < 2 || audience.length > 0) return ''
  return protocol === 'http' ? t.graph.firstMatchWins : t.graph.mostSpecificWins
}
