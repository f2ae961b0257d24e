import { useState } from 'react'
import styles from './Field.module.css'
import { useFormTexts } from './useFormTexts.ts'

/** A key is written when the field is left: half of a name is another name. */
export function KeyInput({
  name,
  label,
  onRename,
}: Readonly<{ name: string; label: string; onRename: (key: string) => void }>) {
  const t = useFormTexts()
  const [typed, setTyped] = useState<string>()
  function leave(): void {
    if (typed !== undefined && typed !== '' && typed !== name) onRename(typed)
    setTyped(undefined)
  }
  return (
    <input
      type="text"
      className={styles.input}
      aria-label={label}
      placeholder={name === '' ? t.keyHint : undefined}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}
