import { useId } from 'react'
import { IconButton } from '../ui/Button.tsx'
import styles from './Field.module.css'
import { FieldInput } from './FieldInput.tsx'
import { type FieldProps, pathKey, useFormHost } from './formHost.ts'
import { removeField } from './operations.ts'
import { useFormTexts } from './useFormTexts.ts'

/** One field with its name: a line, or for what holds fields itself a section. */
export function Field({ field, label = field.name }: FieldProps) {
  const t = useFormTexts()
  const host = useFormHost()
  const id = useId()
  const { type } = field.input
  const isSection = type === 'object' || type === 'map' || type === 'list'
  const hasLabel = type === 'text' || type === 'number' || type === 'choice'
  const help = field.help === undefined ? undefined : host.help(field.help)
  const Name = hasLabel ? 'label' : 'span'
  const inside = (
    <>
      <Name className={styles.name} htmlFor={hasLabel ? id : undefined} title={help?.text}>
        <span lang="en" translate="no">
          {label}
        </span>
        {field.isRequired && !field.isSet && <span className={styles.required}>{t.required}</span>}
      </Name>
      <div className={styles.control}>
        <FieldInput field={field} label={label} {...(hasLabel && { id })} />
      </div>
      {field.isSet && !field.isRequired && (
        <IconButton
          small
          icon="cross"
          className={styles.remove}
          label={t.remove(label)}
          onClick={() => host.write(removeField(field), t.label.remove(label))}
        />
      )}
    </>
  )
  const place = { 'data-path': pathKey(field.path), 'data-help': field.help, 'data-set': field.isSet || undefined }
  if (!isSection) {
    return (
      <div className={styles.line} {...place}>
        {inside}
      </div>
    )
  }
  return (
    <fieldset className={styles.section} aria-label={label} aria-description={help?.text} {...place}>
      {inside}
    </fieldset>
  )
}
