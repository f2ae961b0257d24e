import { assertNever } from '../../../base/assertNever.ts'
import type { Badge } from '../../../graph/graph.ts'
import { percentText, type Texts } from '../../../i18n/index.ts'
import { useText } from '../../ui/useText.ts'
import { type AnyIconName, GraphIcon } from '../GraphIcon.tsx'
import card from './Card.module.css'
import rule from './RuleRow.module.css'

type BadgeView = Readonly<{
  icon: AnyIconName
  text: string
  title: string
  tone: 'mirror' | 'redirect' | 'fault' | undefined
}>

/** A badge's icon, its text and the whole sentence for hovering. */
export function badgeView(t: Texts, badge: Badge): BadgeView {
  const { title } = t.graph.badge
  switch (badge.type) {
    case 'rewrite':
      return { icon: 'rewrite', text: t.graph.badge.rewrite, title: title.rewrite(badge.to), tone: undefined }
    case 'headers':
      return { icon: 'headers', text: String(badge.count), title: title.headers(badge.count), tone: undefined }
    case 'timeout':
      return { icon: 'clock', text: badge.duration, title: title.timeout(badge.duration), tone: undefined }
    case 'retries':
      return { icon: 'retry', text: String(badge.attempts), title: title.retries(badge.attempts), tone: undefined }
    case 'mirror': {
      const percent = percentText(badge.percent)
      return { icon: 'mirror', text: t.graph.badge.mirror(percent), title: title.mirror(percent), tone: 'mirror' }
    }
    case 'delay': {
      const percent = percentText(badge.percent)
      const text = t.graph.badge.delay(percent, badge.duration)
      return { icon: 'clock', text, title: title.delay(percent, badge.duration), tone: 'fault' }
    }
    case 'abort': {
      const percent = percentText(badge.percent)
      const text = t.graph.badge.abort(percent, badge.status)
      return { icon: 'bolt', text, title: title.abort(percent, badge.status), tone: 'fault' }
    }
    case 'cors':
      return { icon: 'cors', text: t.graph.badge.cors, title: title.cors, tone: undefined }
    case 'redirect':
      return { icon: 'redirect', text: String(badge.status), title: title.redirect(badge.status), tone: 'redirect' }
    case 'directResponse':
      return { icon: 'reply', text: String(badge.status), title: title.directResponse(badge.status), tone: 'fault' }
    default:
      return assertNever(badge)
  }
}

const SHOWN = 3

/** At most three badges, then how many more there are. */
export function Badges({ badges }: Readonly<{ badges: readonly Badge[] }>) {
  const t = useText()
  if (badges.length === 0) return null
  const views = badges.map((badge) => badgeView(t, badge))
  const rest = views.slice(SHOWN)
  return (
    <span className={rule.badges}>
      {views.slice(0, SHOWN).map(({ icon, text, title, tone }) => (
        <span key={title} className={card.tag} data-tone={tone} title={title}>
          <GraphIcon name={icon} size={11} />
          {text}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={card.tag} title={rest.map(({ title }) => title).join('\n')}>
          {t.graph.badge.more(rest.length)}
        </span>
      )}
    </span>
  )
}
