import { percentText, type SharedDestination } from '../../i18n/index.ts'
import { testIds } from '../testIds.ts'
import { useText } from '../ui/useText.ts'
import styles from './SplitBar.module.css'

/** Where requests go, each destination as wide as its share. */
export function SplitBar({
  shares,
  readsHttp,
}: Readonly<{ shares: readonly SharedDestination[]; readsHttp: boolean }>) {
  const t = useText()
  const single = shares.length === 1
  return (
    <ul className={styles.bar} data-lead>
      {shares.map((share, index) => {
        const repeated = share.subset !== '' && shares[index - 1]?.name === share.name
        const name = [repeated ? '' : share.name, share.subset].filter((word) => word !== '').join(' ')
        return (
          <li
            // The same cluster may stand twice in a split; its place tells the two apart.
            key={`${String(index)} ${share.cluster}`}
            className={styles.part}
            data-strength={Math.min(index, 2)}
            data-missing={share.missing || undefined}
            data-testid={testIds.destination}
            style={{ flexGrow: single ? 1 : (share.percent ?? 0) }}
            title={share.cluster}
          >
            <span className={styles.name}>{name}</span>
            {single && share.port !== '' && <span className={styles.port}>:{share.port}</span>}
            <span className={styles.space} />
            {share.missing && <span>{t.decision.missing(readsHttp)}</span>}
            <span className={styles.percent}>{share.percent === undefined ? '100%' : percentText(share.percent)}</span>
          </li>
        )
      })}
    </ul>
  )
}
