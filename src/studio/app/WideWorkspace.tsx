// From 960 px on: YAML beside request bar, graph and drawer. Below 1280 px the YAML is a rail that opens over the graph.

import { type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { Drawer } from '../drawer/Drawer.tsx'
import { RequestBar } from '../request/RequestBar.tsx'
import { actions, useStudio } from '../state/store.ts'
import { IconButton } from '../ui/Button.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { useText } from '../ui/useText.ts'
import { Banners } from './Banners.tsx'
import { GraphRegion } from './GraphRegion.tsx'
import styles from './Workspace.module.css'
import { YamlRegion } from './YamlRegion.tsx'

type Props = Readonly<{ rail: boolean; railOpen: boolean }>

export function WideWorkspace({ rail, railOpen }: Props) {
  const t = useText()
  if (rail) {
    return (
      <main className={styles.rail}>
        <nav className={styles.railBar} aria-label={t.region.yaml}>
          <IconButton
            icon="file"
            label={railOpen ? t.region.closeYaml : t.region.openYaml}
            aria-expanded={railOpen}
            onClick={() => actions.setPane(railOpen ? 'graph' : 'yaml')}
          />
          <span aria-hidden="true">{t.region.yaml}</span>
        </nav>
        <MainColumn>
          {railOpen && (
            <div className={styles.railPane}>
              <YamlRegion />
            </div>
          )}
        </MainColumn>
      </main>
    )
  }
  return (
    <main className={styles.wide}>
      <Group orientation="horizontal">
        <Panel defaultSize={392} minSize={280} maxSize="60%" groupResizeBehavior="preserve-pixel-size">
          <YamlRegion />
        </Panel>
        <Separator className={styles.separator} aria-label={t.region.resizeYaml} />
        <Panel minSize={480}>
          <MainColumn />
        </Panel>
      </Group>
    </main>
  )
}

/** `children` lie over graph and drawer; the request bar stays in sight. */
function MainColumn({ children }: Readonly<{ children?: ReactNode }>) {
  const t = useText()
  return (
    <div className={styles.main}>
      <ErrorBoundary part={t.region.request}>
        <RequestBar />
      </ErrorBoundary>
      <Banners />
      <div className={styles.stack}>
        <GraphAndDrawer />
        {children}
      </div>
    </div>
  )
}

function GraphAndDrawer() {
  const t = useText()
  const low = useMediaQuery('(max-height: 799px)')
  const open = useStudio((state) => state.drawerOpen)
  const tab = useStudio((state) => state.drawerTab)
  const panel = usePanelRef()
  useEffect(() => {
    if (open) panel.current?.expand()
    else panel.current?.collapse()
  }, [open, panel])
  return (
    <Group orientation="vertical">
      <Panel minSize={120}>
        <GraphRegion />
      </Panel>
      <Separator className={styles.separator} aria-label={t.region.resizeDrawer} />
      <Panel
        panelRef={panel}
        collapsible
        collapsedSize={35}
        minSize={120}
        maxSize="70%"
        defaultSize={low ? 240 : 286}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => {
          const shown = inPixels > 40
          if (shown !== open) actions.setDrawer(tab, shown)
        }}
      >
        <section className={styles.region} aria-label={t.region.details} data-region="details" tabIndex={-1}>
          <h2 className={styles.heading}>{t.region.details}</h2>
          <ErrorBoundary part={t.region.details}>
            <Drawer onToggle={() => actions.setDrawer(tab, !open)} />
          </ErrorBoundary>
        </section>
      </Panel>
    </Group>
  )
}
