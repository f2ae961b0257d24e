import type { ReactNode } from 'react'
import type { Answer } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import { destinationsText, sharesOf } from '../../i18n/index.ts'
import { testIds } from '../testIds.ts'
import { useText } from '../ui/useText.ts'
import styles from './DecisionRows.module.css'
import { faultParts } from './fault.ts'
import { pathChange } from './pathChange.ts'

/** `readsHttp` is false where the proxy passes bytes on, whatever they are. */
type Props = Readonly<{ answer: Answer; request: TestRequest; readsHttp: boolean }>

/** What the destination receives and what the proxy adds, one row for each thing that says something. */
export function DecisionRows({ answer, request, readsHttp }: Props) {
  const t = useText()
  const { upstream, body, timeout, retry, mirrors, fault, responseHeaders } = answer
  const response = readsHttp ? Object.entries(responseHeaders ?? {}).filter(([name]) => name !== 'x-upstream') : []
  return (
    <dl className={styles.rows}>
      {readsHttp && upstream !== undefined && <Upstream upstream={upstream} request={request} />}
      {body !== undefined && body !== '' && <Row name={t.decision.body}>{body}</Row>}
      {timeout !== undefined && timeout !== '0s' && <Row name={t.decision.timeout}>{timeout}</Row>}
      {retry !== undefined && retry.attempts > 0 && (
        <Row name={t.decision.retries}>
          <span className={styles.words}>
            {t.decision.retriesOn(retry.attempts, retryReasons(retry))}
            {retry.perTryTimeout !== undefined && `, ${t.decision.perTry(retry.perTryTimeout)}`}
          </span>
        </Row>
      )}
      {mirrors !== undefined && mirrors.length > 0 && (
        <Row name={t.decision.mirror}>
          {mirrors.map((mirror) => (
            <span key={mirror.cluster} className={styles.line}>
              {destinationsText(sharesOf([mirror]))} {mirror.weight}%
            </span>
          ))}
        </Row>
      )}
      {faultParts(fault).map((part) => (
        <Row key={part.type} name={t.decision.fault}>
          <span className={styles.words}>{t.decision[part.type](part.percent, part.value)}</span>
        </Row>
      ))}
      {response.length > 0 && (
        <Row name={t.decision.response}>
          {response.map(([name, value]) => (
            <span key={name} className={styles.added}>
              + {name}: {value}
            </span>
          ))}
        </Row>
      )}
    </dl>
  )
}

function retryReasons({ retryOn, statusCodes }: NonNullable<Answer['retry']>): string {
  const reasons = (retryOn ?? '').split(',').filter((reason) => reason !== '' && reason !== 'retriable-status-codes')
  return [...reasons, ...(statusCodes ?? []).map(String)].join(', ')
}

type UpstreamProps = Readonly<{ upstream: NonNullable<Answer['upstream']>; request: TestRequest }>

function Upstream({ upstream, request }: UpstreamProps) {
  const t = useText()
  const samePath = upstream.path === request.path
  const sameHost = upstream.authority === request.host
  const { removed, added, kept } = pathChange(request.path, upstream.path)
  const sent = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const set = Object.entries(upstream.set ?? {})
  return (
    <>
      <Row name={t.decision.path} testId={testIds.upstreamPath}>
        {samePath ? (
          <>
            {upstream.path} <Unchanged />
          </>
        ) : (
          <span title={`${request.path} → ${upstream.path}`}>
            {removed !== '' && <del>{removed}</del>}
            {added !== '' && <ins>{added}</ins>}
            {kept}
          </span>
        )}
      </Row>
      <Row name={t.decision.host}>
        {sameHost ? (
          <>
            {upstream.authority} <Unchanged />
          </>
        ) : (
          <span>
            <del>{request.host}</del> <ins>{upstream.authority}</ins>
          </span>
        )}
      </Row>
      {upstream.method !== request.method && <Row name={t.decision.method}>{upstream.method}</Row>}
      {(set.length > 0 || (upstream.removed ?? []).length > 0) && (
        <Row name={t.decision.headers}>
          {set.map(([name, value]) => (
            <span key={name} className={styles.added}>
              {sent.has(name) ? '~' : '+'} {name}: {value}
            </span>
          ))}
          {upstream.removed?.map((name) => (
            <span key={name} className={styles.removed}>
              − {name}
            </span>
          ))}
        </Row>
      )}
    </>
  )
}

function Unchanged() {
  const t = useText()
  return <span className={styles.words}>{t.decision.unchanged}</span>
}

function Row({ name, testId, children }: Readonly<{ name: string; testId?: string; children: ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-testid={testId} lang="en" translate="no">
        {children}
      </dd>
    </>
  )
}
