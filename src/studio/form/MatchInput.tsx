import type { FormField, FormInput } from '../../form/form.ts'
import styles from './Field.module.css'
import { useFormHost } from './formHost.ts'
import { setMatch } from './operations.ts'
import { useFormTexts } from './useFormTexts.ts'
import { useTyped } from './useTyped.ts'

type Props = Readonly<{
  field: FormField
  input: Extract<FormInput, Readonly<{ type: 'match' }>>
  label: string
  /** `{}` is a condition too: that the header or parameter is there. */
  mayBeEmpty?: boolean
  /** The form's first field. */
  isFirst?: boolean
}>

/** A text in one of several ways: which one, and the text. */
export function MatchInput({ field, input, label, mayBeEmpty = false, isFirst = false }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const { operator, operators, value } = input
  // What is not written yet is compared as a whole, and an empty entry is asked to be there.
  const shown = operator === '' && !(mayBeEmpty && field.isSet) ? (operators[0] ?? '') : operator
  const { text, change, leave } = useTyped({
    value,
    onWrite(typed, before) {
      const operations = setMatch(field, shown === '' ? (operators[0] ?? '') : shown, typed)
      host.write(operations, t.label.change(label, before, typed), `field ${JSON.stringify(field.path)}`)
    },
    onEmpty: () => host.write(setMatch(field, shown, ''), t.label.change(label, value, '')),
  })
  return (
    <span className={styles.pair}>
      <select
        className={styles.select}
        aria-label={t.operator(label)}
        value={shown}
        onChange={({ target }) =>
          host.write(
            setMatch(field, target.value, text),
            t.label.change(label, t.operators[shown] ?? '', t.operators[target.value] ?? t.operators.present ?? ''),
          )
        }
      >
        {operators.map((each) => (
          <option key={each} value={each}>
            {t.operators[each] ?? each}
          </option>
        ))}
        {mayBeEmpty && <option value="">{t.operators.present}</option>}
      </select>
      {shown !== '' && (
        <input
          type="text"
          className={styles.input}
          data-first-focus={isFirst || undefined}
          aria-label={t.value(label)}
          data-missing={(field.isSet && text === '') || undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={() => leave(false)}
        />
      )}
    </span>
  )
}
