import { lazy, type ReactNode, Suspense, useState } from 'react'
import { findingText } from '../../i18n/index.ts'
import type { FileSummary, LocatedFinding } from '../../worker/protocol.ts'
import { useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Button } from '../ui/Button.tsx'
import { goToSource } from '../ui/goToSource.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Banners.module.css'

const FillPlaceholders = lazy(async () => ({
  default: (await import('../paste/FillPlaceholders.tsx')).FillPlaceholders,
}))

const noFiles: readonly FileSummary[] = []
const noFindings: readonly LocatedFinding[] = []

/** What stands between the YAML and a full answer: documents that do not parse or that a cluster would refuse, placeholders to fill. */
export function Banners(): ReactNode {
  return (
    <>
      <BadDocument status="broken" />
      <BadDocument status="refused" />
      <Placeholders />
    </>
  )
}

/** The first document of this status, and what is wrong with it. */
function BadDocument({ status }: Readonly<{ status: 'broken' | 'refused' }>): ReactNode {
  const t = useText()
  const files = useStudio((state) => state.snapshot?.files ?? noFiles)
  const findings = useStudio((state) => state.snapshot?.findings ?? noFindings)
  const bad = files.flatMap(({ name, documents }) =>
    documents.filter((document) => document.status === status).map((summary) => ({ file: name, summary })),
  )
  const [first] = bad
  if (first === undefined) return null
  const { file, summary } = first
  const at = { file, document: summary.document, path: [] }
  const finding = findings.find(
    ({ at: { file: own, document }, severity }) =>
      severity === 'error' && own === file && document === summary.document,
  )
  return (
    <div className={styles.banner} data-kind="error" data-testid={testIds.banner} data-status={status}>
      <Icon name="stop" size={14} />
      <span>{t.banner[status](file, summary.document + 1, finding?.line ?? summary.startLine)}</span>
      {bad.length > 1 && <span>{t.banner.more(bad.length - 1)}</span>}
      {finding !== undefined && (
        <span className={styles.detail}>
          <Message text={findingText(t, finding.detail)} />
        </span>
      )}
      {bad.some(({ summary }) => summary.keepsLastGood) && <span className={styles.detail}>{t.banner.lastGood}</span>}
      <Button small onClick={() => goToSource(finding?.at ?? at)}>
        {t.banner.goToLine}
      </Button>
    </div>
  )
}

function Placeholders(): ReactNode {
  const t = useText()
  const count = useStudio((state) => state.snapshot?.placeholders.length ?? 0)
  const [filling, setFilling] = useState(false)
  if (count === 0) return null
  return (
    <div className={styles.banner} data-kind="near" data-testid={testIds.banner}>
      <Icon name="warning" size={14} />
      <span>{t.banner.placeholders(count)}</span>
      <Button small onClick={() => setFilling(true)}>
        {t.banner.fill}
      </Button>
      {filling && (
        <Suspense fallback={null}>
          <FillPlaceholders onDone={() => setFilling(false)} />
        </Suspense>
      )}
    </div>
  )
}
