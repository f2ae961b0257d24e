// What is shown of the configuration: which table, filtered by what, as rows or as JSON.

import type { ConfigKind } from '../../configDump/table.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Segments } from '../ui/Segments.tsx'
import { useClickText } from '../ui/useClickText.ts'
import styles from './ConfigBar.module.css'
import { CopyJson } from './CopyJson.tsx'
import type { ShownConfig } from './useConfigView.ts'

/** What the user chose to see. */
export type ConfigChoice = Readonly<{
  kind: ConfigKind
  as: 'table' | 'json'
  filter: string
  selectedOnly: boolean
}>

type Props = Readonly<{
  choice: ConfigChoice
  onChange: (change: Partial<ConfigChoice>) => void
  shown: ShownConfig | undefined
  onGoToLive: () => void
}>

const KINDS: readonly ConfigKind[] = ['listeners', 'routes', 'clusters']

export function ConfigBar({ choice, onChange, shown, onGoToLive }: Props) {
  const t = useClickText()
  const { kind, as, filter, selectedOnly } = choice
  const view = shown?.query.kind === kind && shown.query.as === as ? shown.view : undefined
  return (
    <div className={styles.bar}>
      <Segments
        label={t.config.tables}
        value={kind}
        choices={KINDS.map((each) => ({ value: each, label: t.config.kind[each] }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <input
        className={styles.filter}
        type="search"
        value={filter}
        placeholder={t.config.filterHint}
        aria-label={t.config.filter}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange({ filter: event.target.value })}
      />
      {as === 'table' && (selectedOnly || (view !== undefined && view.selected > 0)) && (
        <Button
          small
          aria-pressed={selectedOnly}
          className={styles.toggle}
          onClick={() => onChange({ selectedOnly: !selectedOnly })}
        >
          {t.config.ofSelection(view?.selected ?? 0)}
        </Button>
      )}
      {as === 'table' && view?.firstLive !== undefined && (
        <Button small kind="ghost" onClick={onGoToLive}>
          <Icon name="check" size={12} />
          {t.config.goToLive}
        </Button>
      )}
      <span className={styles.count} role="status">
        {view !== undefined && (as === 'json' ? t.config.lines(view.length) : t.config.rows(view.length, view.total))}
      </span>
      {as === 'json' && shown !== undefined && <CopyJson query={shown.query} />}
      <Segments
        label={t.config.form}
        value={as}
        choices={[
          { value: 'table', label: t.config.table },
          { value: 'json', label: t.config.json },
        ]}
        onChange={(chosen) => onChange({ as: chosen })}
      />
    </div>
  )
}
