import { actions, useStudio } from '../state/store.ts'
import { splitUrl } from '../state/url.ts'
import { classes } from '../ui/classes.ts'
import { useText } from '../ui/useText.ts'
import styles from './Chip.module.css'

/** The server name that the TLS handshake shows; it follows the URL's host until it is edited. */
export function SniField() {
  const t = useText()
  const url = useStudio((state) => state.request.url)
  const sni = useStudio((state) => state.request.sni)
  const { scheme, host } = splitUrl(url)
  const encrypted = scheme?.text.toLowerCase() === 'https'
  const shown = sni ?? host?.text ?? ''
  if (url === '') return null
  return (
    <span className={classes(styles.sni, !encrypted && styles.plainSni)}>
      <span className={styles.divider} />
      <span>{t.request.sni}</span>
      {encrypted ? (
        <span className={styles.chip}>
          <input
            aria-label={t.request.sni}
            value={shown}
            size={Math.max(shown.length, 6)}
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => actions.setRequest({ sni: event.target.value })}
          />
        </span>
      ) : (
        <span className={classes(styles.chip, styles.fixed)}>{t.request.sniNone}</span>
      )}
    </span>
  )
}
