import { useEffect, useRef } from 'react'
import type { FormField } from '../../../form/form.ts'
import type { EditOperation, Json } from '../../../yaml/operation.ts'
import fieldStyles from '../../form/Field.module.css'
import { FieldInput } from '../../form/FieldInput.tsx'
import { pathKey, useFormHost } from '../../form/formHost.ts'
import { KeyInput } from '../../form/KeyInput.tsx'
import { MatchInput } from '../../form/MatchInput.tsx'
import { removeField } from '../../form/operations.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { IconButton } from '../../ui/Button.tsx'
import { type Condition, isNamed, kindText } from './conditions.ts'
import styles from './When.module.css'

type Props = Readonly<{
  condition: Condition
  /** The entry of `match` that it stands in. */
  item: FormField
  free: readonly FormField[]
  isFirst: boolean
  /** The first field of the form. */
  isFocus?: boolean
  /** Just asked for: it takes the focus. */
  isNew?: boolean
}>

/** Field, operator, value. */
export function ConditionRow({ condition, item, free, isFirst, isFocus = false, isNew = false }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const { kind, name, field } = condition
  const { input } = field
  const subject = name === '' ? kindText(t, kind) : `${kindText(t, kind)} ${name}`
  const row = useFocus(isNew)
  const matches = free.filter(
    (each) => isNamed(each.name) === isNamed(kind) && (each.input.type === 'match' || isMatchMap(each)),
  )

  function turnInto(next: string): void {
    if (input.type !== 'match') return
    const value: Json = input.operator === '' ? {} : { [input.operator]: input.value }
    const path = name === '' ? [...item.path, next] : [...item.path, next, name]
    const operations: readonly EditOperation[] = [{ type: 'set', path, value }, ...removeField(field)]
    host.write(operations, t.label.rename(kindText(t, kind), kindText(t, next)))
    host.focusAt(path)
  }

  return (
    <div
      ref={row}
      className={styles.row}
      data-path={pathKey(field.path)}
      data-named={isNamed(kind) || undefined}
      data-help={field.help ?? `HTTPMatchRequest.${kind}`}
    >
      <span className={styles.and}>{!isFirst && t.when.and}</span>
      {input.type === 'match' && field.isSet ? (
        <select
          className={fieldStyles.select}
          aria-label={`${t.when.field} ${subject}`}
          value={kind}
          onChange={({ target }) => turnInto(target.value)}
        >
          <option value={kind}>{kindText(t, kind)}</option>
          {matches
            .filter((each) => each.name !== kind)
            .map((each) => (
              <option key={each.name} value={each.name}>
                {kindText(t, each.name)}
              </option>
            ))}
        </select>
      ) : (
        <span className={styles.kind}>{kindText(t, kind)}</span>
      )}
      <div className={styles.value}>
        {isNamed(kind) && (
          <KeyInput
            name={name}
            label={`${t.when.name} ${subject}`}
            onRename={(key) => host.write([{ type: 'rename', path: field.path, key }], t.label.rename(subject, key))}
          />
        )}
        {input.type === 'match' ? (
          <MatchInput field={field} input={input} label={subject} mayBeEmpty={isNamed(kind)} isFirst={isFocus} />
        ) : (
          <FieldInput field={field} label={subject} />
        )}
      </div>
      {field.isSet && (
        <IconButton
          small
          icon="cross"
          label={t.when.removeCondition(subject)}
          onClick={() => host.write(removeField(field), t.label.remove(subject))}
        />
      )}
    </div>
  )
}

/** A condition on a header, a parameter or a label begins with its name. */
export function NewNamedCondition(props: Readonly<{ field: FormField; isFirst: boolean; onDone: () => void }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const { field, isFirst, onDone } = props
  const subject = kindText(t, field.name)
  const row = useFocus(true)
  const isText = field.input.type === 'map' && field.input.values.type === 'text'
  return (
    <div ref={row} className={styles.row}>
      <span className={styles.and}>{!isFirst && t.when.and}</span>
      <span className={styles.kind}>{subject}</span>
      <div className={styles.value}>
        <KeyInput
          name=""
          label={`${t.when.name} ${subject}`}
          onRename={(key) => {
            const path = [...field.path, key]
            host.write([{ type: 'set', path, value: isText ? '' : { exact: '' } }], t.label.add(`${subject} ${key}`))
            host.focusAt(path, 'last')
            onDone()
          }}
        />
      </div>
      <IconButton small icon="cross" label={t.when.removeCondition(subject)} onClick={onDone} />
    </div>
  )
}

const isMatchMap = ({ input }: FormField): boolean => input.type === 'map' && input.values.type === 'match'

/** The first field inside gets the focus when the row appears. */
function useFocus(isWanted: boolean) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) row.current?.querySelector<HTMLElement>('input, select, button')?.focus()
  }, [isWanted])
  return row
}
