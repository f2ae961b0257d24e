import { memo } from 'react'
import type { RuleFold, FoldRow as ServerFold } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import { useText } from '../../ui/useText.ts'
import card from '../cards/Card.module.css'
import { Port } from '../cards/Port.tsx'
import { GraphIcon } from '../GraphIcon.tsx'
import styles from './Folds.module.css'

/** What the rules of a fold have in common, else what is in it. */
export function commonText(t: Texts, { common, isPrefix, groups }: RuleFold): string {
  if (groups > 0) return t.fold.groups(groups)
  if (common === '') return t.fold.various
  return isPrefix ? t.fold.prefix(common) : common
}

/** Why no rule of it took the request. */
function whyNot(t: Texts, { state, failed }: RuleFold): string {
  if (state === 'notTried') return t.fold.notTried
  return failed.length === 0 ? '' : t.fold.failed(failed)
}

/** Neighbouring rules as one row on the rail; its button is a control over the picture. */
export const FoldRow = memo(function FoldRow({ fold }: Readonly<{ fold: RuleFold }>) {
  const t = useText()
  const { first, last, count, isOpen, state } = fold
  const why = whyNot(t, fold)
  return (
    <div className={styles.row} data-state={state} data-element={fold.id} data-inner={fold.isInner || undefined}>
      <span className={styles.rail}>
        <span className={styles.mark}>{state === 'refused' && <GraphIcon name="cross" size={11} />}</span>
      </span>
      <GraphIcon name={isOpen ? 'chevronDown' : 'chevronRight'} size={12} />
      <span className={styles.range}>{t.fold.range(first, last)}</span>
      <span className={styles.common} data-code={(fold.groups === 0 && fold.common !== '') || undefined} translate="no">
        {commonText(t, fold)}
      </span>
      <span className={styles.space} />
      {why !== '' && <span className={styles.why}>{why}</span>}
      <span className={card.tag}>{count}</span>
      {!isOpen && <Port side="right" />}
    </div>
  )
})

/** The servers of a gateway that are not shown. */
export function ServersRow({ fold }: Readonly<{ fold: ServerFold }>) {
  const t = useText()
  return (
    <div className={styles.servers} data-element={fold.id}>
      <GraphIcon name={fold.isOpen ? 'chevronDown' : 'chevronRight'} size={12} />
      {t.fold.moreServers(fold.count)}
      {!fold.isOpen && <Port side="right" />}
    </div>
  )
}
