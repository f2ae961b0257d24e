import { useState } from 'react'
import type { HeaderLine } from '../../engine/request.ts'
import { actions, useStudio } from '../state/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Chip.module.css'

/** The header lines of the request, each a chip that is edited in place. A new one counts once it has a name. */
export function HeaderChips() {
  const t = useText()
  const headers = useStudio((state) => state.request.headers)
  const [adding, setAdding] = useState(false)
  const lines: readonly HeaderLine[] = adding ? [...headers, ['', '']] : headers

  function change(index: number, line: HeaderLine): void {
    if (index === headers.length && line[0] === '') return
    if (index === headers.length) setAdding(false)
    actions.setRequest({ headers: headers.toSpliced(index, 1, line) })
  }
  function remove(index: number): void {
    if (index === headers.length) setAdding(false)
    else actions.setRequest({ headers: headers.toSpliced(index, 1) })
  }

  return (
    <>
      <span>{t.request.headers}</span>
      {lines.map((line, index) => (
        <HeaderChip
          // A header line has no identity but its place: two lines may be equal.
          key={`header-${String(index)}`}
          line={line}
          isNew={index === headers.length}
          onChange={(changed) => change(index, changed)}
          onRemove={() => remove(index)}
        />
      ))}
      {!adding && (
        <Button small kind="ghost" className={styles.add} onClick={() => setAdding(true)}>
          <Icon name="plus" size={12} />
          {t.request.addHeader}
        </Button>
      )}
    </>
  )
}

type ChipProps = Readonly<{
  line: HeaderLine
  isNew: boolean
  onChange: (line: HeaderLine) => void
  onRemove: () => void
}>

function HeaderChip({ line: [name, value], isNew, onChange, onRemove }: ChipProps) {
  const t = useText()
  return (
    <fieldset
      className={styles.chip}
      onBlur={(event) => {
        // A line that lost its name is taken as removed, once the focus leaves the whole chip.
        if (name === '' && !event.currentTarget.contains(event.relatedTarget)) onRemove()
      }}
    >
      <input
        className={styles.name}
        aria-label={t.request.headerName}
        value={name}
        size={Math.max(name.length, 4)}
        spellCheck={false}
        autoCapitalize="off"
        // The user asked for a new header a moment ago: the next key belongs to its name.
        ref={(element) => {
          if (isNew) element?.focus()
        }}
        onChange={(event) => onChange([event.target.value, value])}
      />
      <span aria-hidden="true">:</span>
      <input
        className={styles.value}
        aria-label={t.request.headerValue(name)}
        value={value}
        size={Math.max(value.length, 4)}
        spellCheck={false}
        autoCapitalize="off"
        disabled={name === ''}
        onChange={(event) => onChange([name, event.target.value])}
      />
      <IconButton small icon="cross" label={t.request.removeHeader(name)} onClick={onRemove} />
    </fieldset>
  )
}
