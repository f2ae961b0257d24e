import type { Audience } from '../../../graph/graph.ts'
import { useText } from '../../ui/useText.ts'
import { audienceNames } from '../audienceNames.ts'
import card from './Card.module.css'

/** Whose proxies have a card that others of the mesh do not have; nothing if all have it. */
export function AudienceTag({ audience }: Readonly<{ audience: readonly Audience[] }>) {
  const t = useText()
  if (audience.length === 0) return null
  const names = audienceNames(t, audience)
  return (
    <span className={card.tag} title={t.graph.audienceTitle(names)}>
      {t.graph.audience(names)}
    </span>
  )
}
