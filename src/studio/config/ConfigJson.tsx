// The JSON of one kind, line under line; like the rows only those around the scrolled part exist.

import { useEffect, useRef } from 'react'
import { testIds } from '../testIds.ts'
import styles from './ConfigJson.module.css'
import type { ShownConfig } from './useConfigView.ts'
import { type RowWindow, useRowWindow } from './useRowWindow.ts'

/** In px; the style sheet has the same. */
const LINE = 18

type Props = Readonly<{ shown: ShownConfig; label: string; onWindow: (rows: RowWindow) => void }>

export function ConfigJson({ shown, label, onWindow }: Props) {
  const box = useRef<HTMLElement>(null)
  const { rows } = useRowWindow(box, LINE)
  const { query, view } = shown
  const lines = view.window.as === 'json' ? view.window.lines : []
  useEffect(() => onWindow(rows), [onWindow, rows])
  return (
    <section className={styles.box} ref={box} aria-label={label}>
      <div style={{ height: view.length * LINE }}>
        <pre
          className={styles.lines}
          style={{ transform: `translateY(${query.start * LINE}px)` }}
          lang="en"
          translate="no"
          data-testid={testIds.configJson}
        >
          {lines.join('\n')}
        </pre>
      </div>
    </section>
  )
}
