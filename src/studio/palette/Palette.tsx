import { Command } from 'cmdk'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Keys } from '../commands/Keys.tsx'
import { pressedCommand } from '../commands/keys.ts'
import { isMac } from '../commands/platform.ts'
import { GraphIcon } from '../graph/GraphIcon.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import type { Entry } from './entries.ts'
import styles from './Palette.module.css'
import { piecesOf, type Query, toQuery } from './query.ts'
import { usePlaces } from './usePlaces.ts'
import { useVerbs } from './useVerbs.ts'

type Props = Readonly<{
  text: string
  /** The look of the field and of the row that it stands in. */
  field: Readonly<{ className: string | undefined; placeholder: string; spellCheck: boolean }>
  className: string | undefined
  onText: (text: string) => void
  onClose: () => void
}>

/** Verbs, then places, by a few letters of their names. Only what is listed is rendered, so that a thousand hosts cost nothing. */
export function Palette({ text, field, className, onText, onClose }: Props) {
  const t = useText()
  const query = useMemo(() => toQuery(text), [text])
  const verbs = useVerbs(query)
  const places = usePlaces(query)
  const input = useRef<HTMLInputElement>(null)
  // Takes the place of a field that had the focus.
  useLayoutEffect(() => input.current?.focus(), [])

  // The first entry is the selected one, also one that comes in late, until the user goes to another.
  const first = (verbs[0] ?? places[0])?.id ?? ''
  const [selected, setSelected] = useState(first)
  useLayoutEffect(() => setSelected(first), [first])

  function choose({ run }: Entry): void {
    // The focus goes back first, so that what runs can move it.
    flushSync(onClose)
    run()
  }

  return (
    <Command
      label={t.command.palette}
      shouldFilter={false}
      loop
      vimBindings={false}
      value={selected}
      onValueChange={setSelected}
      onKeyDown={(event) => {
        if (pressedCommand(event, isMac)?.name !== 'palette') return
        event.preventDefault()
        onClose()
      }}
    >
      <div className={className}>
        <Icon name="search" />
        <Command.Input data-first-focus ref={input} value={text} onValueChange={onText} {...field} />
        <kbd>Esc</kbd>
      </div>
      <Command.List className={styles.list} label={t.command.palette}>
        <Command.Empty className={styles.empty}>{t.palette.nothing}</Command.Empty>
        <Group heading={t.palette.verbs} entries={verbs} query={query} onChoose={choose} />
        <Group heading={t.palette.places} entries={places} query={query} onChoose={choose} />
      </Command.List>
      <span className={styles.said} role="status">
        {t.palette.results(verbs.length, places.length)}
      </span>
    </Command>
  )
}

type GroupProps = Readonly<{
  heading: string
  entries: readonly (Entry & Readonly<{ place?: string }>)[]
  query: Query
  onChoose: (entry: Entry) => void
}>

function Group({ heading, entries, query, onChoose }: GroupProps) {
  if (entries.length === 0) return null
  return (
    <Command.Group className={styles.group} heading={heading}>
      {entries.map((entry) => (
        <Command.Item key={entry.id} value={entry.id} className={styles.item} onSelect={() => onChoose(entry)}>
          <GraphIcon name={entry.icon} />
          <span className={styles.label}>
            <Marked text={entry.label} query={query} />
            {entry.detail !== '' && <span className={styles.detail}> {entry.detail}</span>}
          </span>
          {entry.command !== undefined && <Keys of={entry.command} />}
          {entry.place !== undefined && (
            <code className={styles.place} lang="en" translate="no">
              {entry.place}
            </code>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

function Marked({ text, query }: Readonly<{ text: string; query: Query }>) {
  return piecesOf(query.words, text).map(({ text: piece, found, place }) =>
    found ? <b key={place}>{piece}</b> : <span key={place}>{piece}</span>,
  )
}
