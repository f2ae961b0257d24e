// A judge and the request that shows it to be mistaken, side by side.

import type { TestRequest } from '../../engine/request.ts'
import { Message } from '../ui/Message.tsx'
import styles from './Refuted.module.css'
import { useProblemTexts } from './useProblemTexts.ts'
import { Witness } from './Witness.tsx'

type Props = Readonly<{
  /** What the judge says; values are between backticks. */
  claim: string
  request: TestRequest
  /** The viewpoint that it is sent from, where it matters. */
  from: string | undefined
}>

export function Refuted({ claim, request, from }: Props) {
  const t = useProblemTexts()
  return (
    <dl className={styles.sides}>
      <div className={styles.side}>
        <dt>{t.problems.claim}</dt>
        <dd>
          <Message text={claim} />
        </dd>
      </div>
      <div className={styles.side} data-right>
        <dt>{t.problems.refutation}</dt>
        <dd className={styles.request}>
          <Witness request={request} from={from} />
          {t.problems.arrives}
        </dd>
      </div>
    </dl>
  )
}
