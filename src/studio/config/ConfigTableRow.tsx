import type { KeyboardEvent } from 'react'
import { refKey, type SourceRef } from '../../base/source.ts'
import { testIds } from '../testIds.ts'
import { goToSource } from '../ui/goToSource.ts'
import { Icon } from '../ui/Icon.tsx'
import { useClickText } from '../ui/useClickText.ts'
import styles from './ConfigTable.module.css'
import type { Column } from './columns.ts'
import type { ShownConfig } from './useConfigView.ts'

type Row = Extract<ShownConfig['view']['window'], { as: 'table' }>['rows'][number]

type Props = Readonly<{
  row: Row
  /** Its place in the table, from 0. */
  index: number
  columns: readonly Column[]
  lines: ShownConfig['view']['lines']
  /** The row that Tab leads to. */
  active: boolean
  onKey: (event: KeyboardEvent<HTMLElement>) => void
}>

/** One row: the mark of the request, istioctl's cells, and where it is written. A click anywhere goes there. */
export function ConfigTableRow({ row, index, columns, lines, active, onKey }: Props) {
  const t = useClickText()
  const { cells, from, live, selected } = row
  const placeOf = (ref: SourceRef | undefined) => {
    const span = ref && lines[refKey(ref)]
    return ref && span && `${ref.file}:${span.startLine}`
  }
  const place = placeOf(from)
  // The row is one target, so its hint has every value at full length.
  const values = cells.map(({ text, whole = text, more = '' }, column) => [columns[column]?.heading, whole, more])
  const hint = [
    place === undefined ? t.config.builtInHint : t.trace.goTo(place),
    ...values.map(([heading, whole, more]) => `${heading}: ${whole} ${more}`.trimEnd()),
  ].join('\n')
  return (
    <tr
      data-row={index}
      data-live={live || undefined}
      data-selected={selected || undefined}
      data-testid={testIds.configRow}
      aria-rowindex={index + 2}
      lang="en"
      translate="no"
    >
      <td className={styles.mark}>
        {live && (
          <span role="img" aria-label={t.config.live} title={t.config.live}>
            <Icon name="check" size={12} />
          </span>
        )}
      </td>
      {columns.map(({ heading }, column) => {
        const cell = cells[column]
        if (cell === undefined) {
          return (
            <td key={heading} className={styles.source}>
              <button
                type="button"
                data-main
                tabIndex={active ? 0 : -1}
                title={hint}
                aria-disabled={place === undefined}
                onKeyDown={onKey}
                onClick={() => from !== undefined && goToSource(from)}
              >
                {from === undefined || place === undefined ? (
                  t.config.builtIn
                ) : (
                  <>
                    <span className={styles.file}>{from.file}</span>
                    {place.slice(from.file.length)}
                  </>
                )}
              </button>
            </td>
          )
        }
        const { text, more, whole, from: own } = cell
        const ownPlace = placeOf(own)
        const isLink = own !== undefined && ownPlace !== undefined && ownPlace !== place
        return (
          <td key={heading}>
            {isLink && text !== '' ? (
              <button
                type="button"
                tabIndex={-1}
                title={`${whole ?? text}\n${t.trace.goTo(ownPlace)}`}
                onKeyDown={onKey}
                onClick={() => goToSource(own)}
              >
                {text}
              </button>
            ) : (
              text
            )}
            {more !== undefined && <span className={styles.more}> {more}</span>}
          </td>
        )
      })}
    </tr>
  )
}
