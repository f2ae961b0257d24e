import { actions } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Explained.module.css'
import { explanationOf } from './explanation.ts'
import { SourceLink } from './SourceLink.tsx'
import type { Live } from './useLive.ts'

/** What a connection that no HTTP rule decided means: why, what its client notices, and who asked for it. */
export function Explained({ live }: Readonly<{ live: Live }>) {
  const t = useText()
  const { decision, question, lines } = live.answer
  const explanation = explanationOf(decision, question.request)
  if (explanation === undefined) return null
  const client = t.explain.sees[explanation]
  const asksForCertificate = explanation === 'clientCertificateMissing'
  return (
    <section className={styles.explained} data-explained={explanation} data-testid={testIds.explained}>
      <p>
        <Icon name="info" size={14} />
        <span>
          <Message text={t.explain.why[explanation]} />
        </span>
      </p>
      {client !== undefined && (
        <dl>
          <dt>{t.explain.client}</dt>
          <dd>
            <Message text={client} />
          </dd>
          {asksForCertificate && (
            <>
              <dt>{t.explain.askedBy}</dt>
              <dd className={styles.asked}>
                <SourceLink at={decision.trace.at(-1)?.from} lines={lines} />
                <Button small kind="accent" onClick={() => actions.setRequest({ clientCert: true })}>
                  <Icon name="lock" size={12} />
                  {t.explain.sendCertificate}
                </Button>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  )
}
