import { actions, useStudio } from '../state/store.ts'
import { splitUrl } from '../state/url.ts'
import { useText } from '../ui/useText.ts'
import styles from './Chip.module.css'

/** The server name that the TLS handshake shows; it follows the URL's host until it is edited. */
export function SniField() {
  const t = useText()
  const url = useStudio((state) => state.request.url)
  const sni = useStudio((state) => state.request.sni)
  const { scheme, host } = splitUrl(url)
  if (scheme?.text.toLowerCase() !== 'https') {
    return (
      <span className={styles.plainSni} hidden={url === ''}>
        <span className={styles.divider} style={{ display: 'inline-block', verticalAlign: 'middle' }} />
        {t.request.sni} <span className={`${styles.chip} ${styles.fixed}`}>{t.request.sniNone}</span>
      </span>
    )
  }
  const shown = sni ?? host?.text ?? ''
  return (
    <>
      <span className={styles.divider} />
      <span>{t.request.sni}</span>
      <span className={`${styles.chip} ${styles.sni}`}>
        <input
          aria-label={t.request.sni}
          value={shown}
          size={Math.max(shown.length, 6)}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => actions.setRequest({ sni: event.target.value })}
        />
      </span>
    </>
  )
}
