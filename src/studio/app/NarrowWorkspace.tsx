// Below 960 px: one pane at a time under the request bar.

import { Tabs } from 'radix-ui'
import { LazyConfigPanel } from '../config/LazyConfigPanel.tsx'
import { LastEdit } from '../drawer/Drawer.tsx'
import { LazyEditPanel } from '../drawer/edit/LazyEditPanel.tsx'
import { TracePanel } from '../drawer/TracePanel.tsx'
import { LazyProblemsPanel } from '../problems/LazyProblemsPanel.tsx'
import { ProblemCount } from '../problems/ProblemCount.tsx'
import { RequestBar } from '../request/RequestBar.tsx'
import { actions, useStudio } from '../state/store.ts'
import type { Pane } from '../state/studioState.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useText } from '../ui/useText.ts'
import { Banners } from './Banners.tsx'
import { GraphRegion } from './GraphRegion.tsx'
import styles from './Workspace.module.css'
import { YamlRegion } from './YamlRegion.tsx'

const panes: readonly Pane[] = ['yaml', 'graph', 'trace', 'edit', 'problems', 'config']

export function NarrowWorkspace() {
  const t = useText()
  const pane = useStudio((state) => state.pane)
  return (
    <main className={styles.narrow}>
      <ErrorBoundary part={t.region.request}>
        <RequestBar />
      </ErrorBoundary>
      <Banners />
      <Tabs.Root
        className={styles.panes}
        value={pane}
        onValueChange={(value) => {
          const chosen = panes.find((each) => each === value)
          if (chosen !== undefined) actions.setPane(chosen)
        }}
      >
        <Tabs.List className={styles.paneTabs} aria-label={t.region.panes}>
          {panes.map((each) => (
            <Tabs.Trigger key={each} value={each} className={styles.paneTab}>
              {t.pane[each]}
              {each === 'problems' && <ProblemCount />}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="yaml" className={styles.pane} tabIndex={-1}>
          <YamlRegion />
        </Tabs.Content>
        <Tabs.Content value="graph" className={styles.pane} tabIndex={-1}>
          <GraphRegion />
        </Tabs.Content>
        {(['trace', 'edit', 'problems', 'config'] as const).map((each) => (
          <Tabs.Content key={each} value={each} className={styles.pane} tabIndex={-1}>
            <section className={styles.details} aria-label={t.region.details} data-region="details" tabIndex={-1}>
              <h2 className={styles.heading}>{t.region.details}</h2>
              <ErrorBoundary part={t.region.details}>
                <LastEdit />
                {each === 'trace' && <TracePanel isAlone />}
                {each === 'edit' && <LazyEditPanel />}
                {each === 'problems' && <LazyProblemsPanel />}
                {each === 'config' && <LazyConfigPanel />}
              </ErrorBoundary>
            </section>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </main>
  )
}
