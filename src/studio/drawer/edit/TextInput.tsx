import { type ComponentProps, useEffect, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import styles from './Field.module.css'

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange'> &
  Readonly<{ value: string; onEdit: (value: string) => void }>

/** A text field over a value of the document. It keeps what is typed while it has the focus, because the document answers
 *  a moment later. */
export function TextInput({ value, onEdit, className, ...rest }: Props) {
  const [typed, setTyped] = useState<string>()
  useEffect(() => {
    // The document has what was typed: follow it again, an undo included.
    setTyped((now) => (now === value ? undefined : now))
  }, [value])
  return (
    <input
      type="text"
      className={classes(styles.input, className)}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value)
        onEdit(event.target.value)
      }}
      onBlur={() => setTyped(undefined)}
      {...rest}
    />
  )
}
