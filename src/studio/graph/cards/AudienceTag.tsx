import type { Audience } from '../../../graph/graph.ts'
import { useText } from '../../ui/useText.ts'
import card from './Card.module.css'

/** Whose proxies have a card that others of the mesh do not have; nothing if all have it. */
export function AudienceTag({ audience }: Readonly<{ audience: readonly Audience[] }>) {
  const t = useText()
  const [first, ...more] = audience
  if (first === undefined) return null
  return (
    <span className={card.tag} title={t.graph.audienceTitle(audience)}>
      {t.graph.audience([first, ...more])}
    </span>
  )
}
