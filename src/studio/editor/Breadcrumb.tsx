import { Fragment, useMemo } from 'react'
import { actions, useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import styles from './Breadcrumb.module.css'
import { crumbsOf, ruleSource } from './crumbs.ts'

/** Where the selection stands in the YAML, without one in this file the rule that the request takes, else the one it came near; a click on a step selects that. */
export function Breadcrumb() {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const selection = useStudio((state) => state.selection)
  const file = useStudio((state) => state.activeFile)
  const taken = useStudio(({ drawn }) => drawn?.live.rule ?? drawn?.live.nearest)
  const crumbs = useMemo(() => {
    if (snapshot === undefined) return []
    const shown = selection?.file === file ? selection : ruleSource(snapshot.graph, taken)
    return shown === undefined || shown.file !== file ? [] : crumbsOf(snapshot, shown)
  }, [snapshot, selection, taken, file])
  return (
    <nav className={styles.bar} aria-label={t.editor.breadcrumb} lang="en" translate="no">
      {crumbs.map(({ id, text, at }, index) => (
        <Fragment key={id}>
          {index > 0 && (
            <span className={styles.separator} aria-hidden="true">
              ›
            </span>
          )}
          <button
            type="button"
            className={styles.crumb}
            aria-current={index === crumbs.length - 1 ? 'location' : undefined}
            onClick={() => actions.revealSource(at)}
          >
            {text}
          </button>
        </Fragment>
      ))}
    </nav>
  )
}
