import type { FormField, FormInput } from '../../form/form.ts'
import { Switch } from '../ui/Switch.tsx'
import styles from './Field.module.css'
import { type FieldInputProps, useFormHost } from './formHost.ts'
import { ListField } from './ListField.tsx'
import { MapField } from './MapField.tsx'
import { MatchInput } from './MatchInput.tsx'
import { ObjectFields } from './ObjectFields.tsx'
import { removeField, setField } from './operations.ts'
import { TypedInput } from './TypedInput.tsx'
import { useFormTexts } from './useFormTexts.ts'

/** The control of a field by its type. */
export function FieldInput({ field, label, id }: FieldInputProps) {
  const { input } = field
  const labelled = id === undefined ? {} : { id }
  switch (input.type) {
    case 'text':
    case 'number':
      return <TypedInput field={field} input={input} label={label} {...labelled} />
    case 'choice':
      return <ChoiceInput field={field} input={input} label={label} {...labelled} />
    case 'switch':
      return <SwitchInput field={field} isOn={input.value} label={label} />
    case 'match':
      return <MatchInput field={field} input={input} label={label} />
    case 'list':
      return <ListField field={field} input={input} label={label} />
    case 'map':
      return <MapField field={field} input={input} label={label} />
    case 'object':
      return <ObjectFields fields={input.fields ?? []} groups={input.groups} inYaml={input.inYaml} path={field.path} />
    case 'other':
      return <InYaml field={field} />
  }
}

function InYaml({ field }: Readonly<{ field: FormField }>) {
  const t = useFormTexts()
  const host = useFormHost()
  return (
    <button type="button" className={styles.link} onClick={() => host.goToYaml(field.path)}>
      {t.notShown}
    </button>
  )
}

function ChoiceInput({
  field,
  input,
  label,
  id,
}: FieldInputProps & Readonly<{ input: Extract<FormInput, Readonly<{ type: 'choice' }>> }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const { value, choices } = input
  return (
    <select
      id={id}
      className={styles.select}
      aria-label={id === undefined ? label : undefined}
      aria-description={field.help === undefined ? undefined : host.help(field.help)?.text}
      value={value}
      data-unset={value === '' || undefined}
      onChange={({ target }) => {
        const operations = target.value === '' ? removeField(field) : setField(field, target.value)
        host.write(operations, t.label.change(label, value, target.value))
      }}
    >
      {!(field.isRequired && field.isSet) && <option value="">{t.notSet}</option>}
      {value !== '' && !choices.includes(value) && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  )
}

function SwitchInput({ field, isOn, label }: Readonly<{ field: FormField; isOn: boolean; label: string }>) {
  const t = useFormTexts()
  const host = useFormHost()
  return (
    <Switch
      label={field.isSet ? String(isOn) : t.notSet}
      name={label}
      checked={isOn}
      onChange={(on) => host.write(setField(field, on), t.label.change(label, String(isOn), String(on)))}
    />
  )
}
