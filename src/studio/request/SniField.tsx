import { schemeOf } from '../state/scheme.ts'
import { actions, useStudio } from '../state/store.ts'
import { serverNameOf, splitUrl } from '../state/url.ts'
import { classes } from '../ui/classes.ts'
import { Switch } from '../ui/Switch.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Chip.module.css'

/** The server name that the TLS handshake shows, which follows the URL's host until it is edited, and whether the client
 *  shows a certificate. */
export function SniField() {
  const t = useText()
  const url = useStudio((state) => state.request.url)
  const sni = useStudio((state) => state.request.sni)
  const clientCert = useStudio((state) => state.request.clientCert)
  const scheme = schemeOf(url)
  const shown = sni ?? serverNameOf(splitUrl(url).host?.text ?? '')
  if (url === '' || scheme === undefined) return null
  if (!scheme.isTls)
    return scheme.isHttp ? (
      <span className={classes(styles.sni, styles.plainSni)}>
        <span className={styles.divider} />
        <span>{t.request.sni}</span>
        <span className={classes(styles.chip, styles.fixed)}>{t.request.sniNone}</span>
      </span>
    ) : null
  return (
    <span className={styles.sni}>
      {scheme.isHttp && <span className={styles.divider} />}
      <span>{t.request.sni}</span>
      <span className={styles.chip}>
        <input
          aria-label={t.request.sni}
          value={shown}
          placeholder={t.request.sniEmpty}
          size={Math.max(shown.length, 6)}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => actions.setRequest({ sni: event.target.value })}
        />
      </span>
      <Switch
        label={t.request.clientCert}
        checked={clientCert}
        onChange={(checked) => actions.setRequest({ clientCert: checked })}
      />
    </span>
  )
}
