import { useId } from 'react'
import type { FormField, FormInput } from '../../form/form.ts'
import { classes } from '../ui/classes.ts'
import styles from './Field.module.css'
import { useFormHost } from './formHost.ts'
import { removeField, setField } from './operations.ts'
import { readTyped } from './typed.ts'
import { useFormTexts } from './useFormTexts.ts'
import { useTyped } from './useTyped.ts'

type Props = Readonly<{
  field: FormField
  input: Extract<FormInput, Readonly<{ type: 'text' | 'number' }>>
  /** Its name for everyone, and in the history. */
  label: string
  id?: string
  className?: string | undefined
  placeholder?: string | undefined
}>

/** A text or a number; what is no value is not written, and says why. */
export function TypedInput({ field, input, label, id, className, placeholder }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const known = useId()
  const problemId = useId()
  const group = `field ${JSON.stringify(field.path)}`
  const { text, typed, change, leave } = useTyped({
    value: String(input.value ?? ''),
    onWrite(written, before) {
      const read = readTyped(input, written)
      if ('problem' in read) return
      host.write(setField(field, read.value), t.label.change(label, before, String(read.value)), group)
    },
    onEmpty: () => host.write(removeField(field), t.label.change(label, String(input.value ?? ''), '')),
  })
  const read = typed === undefined || typed === '' ? undefined : readTyped(input, typed)
  const problem = read !== undefined && 'problem' in read ? t.problem(read.problem) : undefined
  const help = field.help === undefined ? undefined : host.help(field.help)
  const suggestions = [...(input.type === 'text' ? (input.suggestions ?? []) : []), ...host.known(field)]
  return (
    <>
      <input
        type="text"
        id={id}
        className={classes(styles.input, className)}
        aria-label={id === undefined ? label : undefined}
        aria-description={help?.text}
        aria-invalid={problem !== undefined || undefined}
        aria-errormessage={problem === undefined ? undefined : problemId}
        aria-required={field.isRequired}
        data-missing={(field.isRequired && text === '') || undefined}
        inputMode={input.type === 'number' ? 'decimal' : 'text'}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        list={suggestions.length > 0 ? known : undefined}
        placeholder={placeholder ?? (help?.example === undefined ? undefined : t.example(help.example))}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={() => leave(problem !== undefined)}
      />
      {suggestions.length > 0 && (
        <datalist id={known}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <span id={problemId} className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
