import { schemeOf } from '../state/scheme.ts'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { AssumeSwitch } from './AssumeSwitch.tsx'
import { CopyCommand } from './CopyCommand.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { HeaderChips } from './HeaderChips.tsx'
import { MethodPicker } from './MethodPicker.tsx'
import { RecentRequests } from './RecentRequests.tsx'
import styles from './RequestBar.module.css'
import { SniField } from './SniField.tsx'
import { SourcePicker } from './SourcePicker.tsx'
import { UrlField } from './UrlField.tsx'
import { VerdictChip } from './VerdictChip.tsx'

/** The address bar of the mesh: source, request and verdict, always live. */
export function RequestBar() {
  const t = useText()
  const busy = useStudio((state) => (state.stale && !state.stopped) || state.progress !== undefined)
  const isHttp = useStudio((state) => schemeOf(state.request.url)?.isHttp !== false)
  return (
    <section className={styles.bar} aria-label={t.region.request} data-region="request" tabIndex={-1}>
      <search className={styles.fields} aria-label={t.request.search}>
        <div className={styles.row}>
          <SourcePicker />
          <div className={styles.url}>
            {isHttp && <MethodPicker />}
            <UrlField />
          </div>
          <VerdictChip />
          <Elsewhere />
        </div>
        <div className={styles.details}>
          {isHttp && <HeaderChips />}
          <SniField />
          <span className={styles.space} />
          <AssumeSwitch />
          <RecentRequests />
          <CopyCommand />
        </div>
      </search>
      {busy && <div className={styles.busy} />}
    </section>
  )
}
