import type { FormField, FormInput } from '../../form/form.ts'
import type { Json } from '../../yaml/operation.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { pathKey, useFormHost } from './formHost.ts'
import { KeyInput } from './KeyInput.tsx'
import styles from './ListField.module.css'
import { MatchInput } from './MatchInput.tsx'
import { removeField } from './operations.ts'
import { useFormTexts } from './useFormTexts.ts'

type Props = Readonly<{
  field: FormField
  input: Extract<FormInput, Readonly<{ type: 'map' }>>
  label: string
}>

/** Entries as lines of key and value; the last line makes a new one. */
export function MapField({ field, input, label }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const { entries, values } = input
  return (
    <div className={styles.lines}>
      {entries.map((entry, index) => (
        <div key={entry.name} className={styles.entry} data-path={pathKey(entry.path)}>
          <KeyInput
            name={entry.name}
            label={t.key(label, index + 1)}
            onRename={(key) => host.write([{ type: 'rename', path: entry.path, key }], t.label.rename(entry.name, key))}
          />
          {entry.input.type === 'match' ? (
            <MatchInput field={entry} input={entry.input} label={entry.name} mayBeEmpty />
          ) : (
            <host.FieldInput field={entry} label={t.value(entry.name)} />
          )}
          <IconButton
            small
            icon="cross"
            label={t.remove(entry.name)}
            onClick={() => host.write(removeField(entry), t.label.remove(entry.name))}
          />
        </div>
      ))}
      <div className={styles.fresh}>
        <Icon name="plus" size={12} />
        <KeyInput
          name=""
          label={t.newKey(label)}
          onRename={(key) => {
            const path = [...field.path, key]
            host.write([{ type: 'set', path, value: emptyOf(values) }], t.label.add(key))
            host.focusAt(path, 'last')
          }}
        />
      </div>
    </div>
  )
}

/** What a new entry holds until something is typed. */
function emptyOf(values: FormInput): Json {
  if (values.type === 'number') return values.minimum ?? 0
  if (values.type === 'match') return { [values.operators[0] ?? '']: '' }
  return values.type === 'object' ? values.fresh : ''
}
