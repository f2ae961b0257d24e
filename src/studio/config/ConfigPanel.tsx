// What istiod would send to the proxy that the request bar stands at, as tables or as JSON.

import { useMemo, useState } from 'react'
import type { ConfigQuery } from '../../worker/protocol.ts'
import { Refusals } from '../drawer/Refusals.tsx'
import { viewpointOf } from '../state/question.ts'
import { useStudio } from '../state/store.ts'
import { useClickText } from '../ui/useClickText.ts'
import { ConfigBar, type ConfigChoice } from './ConfigBar.tsx'
import { ConfigJson } from './ConfigJson.tsx'
import styles from './ConfigPanel.module.css'
import { ConfigTable } from './ConfigTable.tsx'
import { type ShownConfig, useConfigView } from './useConfigView.ts'
import { useGoTo } from './useGoTo.ts'
import type { RowWindow } from './useRowWindow.ts'

/** Enough to fill the tallest drawer. */
const firstRows: RowWindow = { start: 0, count: 90 }

export function ConfigPanel() {
  const t = useClickText()
  const viewpoint = useStudio((state) => viewpointOf(state.snapshot, state.request))
  const question = useStudio((state) => state.answer?.question)
  const selection = useStudio((state) => state.selection)
  const [choice, setChoice] = useState<ConfigChoice>({ kind: 'routes', as: 'table', filter: '', selectedOnly: false })
  const [rows, setRows] = useState(firstRows)
  const query = useMemo<ConfigQuery | undefined>(
    () => (viewpoint === undefined ? undefined : { ...choice, viewpoint, selection, question, ...rows }),
    [choice, viewpoint, selection, question, rows],
  )
  const latest = useConfigView(query)
  // A window of another table or form would not fit the rows on screen.
  const shown = latest !== undefined && fits(latest, choice) ? latest : undefined
  const { goTo, goToLive } = useGoTo(shown)

  function change(to: Partial<ConfigChoice>): void {
    setChoice({ ...choice, ...to })
    setRows(firstRows)
  }

  if (viewpoint === undefined) return <p className={styles.empty}>{t.config.none}</p>
  return (
    <div className={styles.panel}>
      <ConfigBar choice={choice} onChange={change} shown={shown} onGoToLive={goToLive} />
      {shown !== undefined && <Refusals limits={shown.view.refusals} lines={shown.view.lines} />}
      {shown === undefined ? (
        <p className={styles.empty}>{t.config.loading}</p>
      ) : shown.view.length === 0 ? (
        <p className={styles.empty}>{shown.view.total === 0 ? t.config.noRows : t.config.noMatch}</p>
      ) : choice.as === 'table' ? (
        <ConfigTable key={choice.kind} shown={shown} onWindow={setRows} goTo={goTo} />
      ) : (
        <ConfigJson
          key={choice.kind}
          shown={shown}
          label={`${t.config.kind[choice.kind]}, ${t.config.json}`}
          onWindow={setRows}
        />
      )}
    </div>
  )
}

const fits = ({ query }: ShownConfig, { kind, as }: ConfigChoice): boolean => query.kind === kind && query.as === as
