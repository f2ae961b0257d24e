import { type ReactNode, useState } from 'react'
import { Field } from '../../form/Field.tsx'
import { pathKey, useFormHost } from '../../form/formHost.ts'
import { removeField } from '../../form/operations.ts'
import { TypedInput } from '../../form/TypedInput.tsx'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useText } from '../../ui/useText.ts'
import type { Destination } from './destinations.ts'
import styles from './Send.module.css'

type Props = Readonly<{
  destination: Destination
  name: string
  /** Weight and lock, in a split. */
  weight?: ReactNode
  /** Further commands of its menu. */
  commands?: readonly Readonly<{ label: string; onSelect: () => void }>[]
}>

/** Host and subset of a destination; port and headers open below. */
export function DestinationLine({ destination, name, weight, commands = [] }: Props) {
  const t = useFormTexts()
  const words = useText()
  const host = useFormHost()
  const { fields, more, index, item } = destination
  const [isOpen, setOpen] = useState(more.some(({ isSet }) => isSet))
  const nth = (field: string) => words.edit.destinationField(field, index + 1)
  return (
    <div className={styles.destination} data-path={pathKey(item.path)}>
      <div className={styles.line} data-weight={weight !== undefined || undefined}>
        <span className={styles.swatch} data-strength={Math.min(index, 2)} />
        <span className={styles.field} data-help={fields.host.help}>
          <Input field={fields.host} label={nth(words.edit.host)} placeholder={words.edit.host} />
        </span>
        <span className={styles.field} data-help={fields.subset.help}>
          <Input field={fields.subset} label={nth(words.edit.subset)} placeholder={words.edit.subset} />
        </span>
        {weight}
        <Menu
          label={t.send.menu(name)}
          className={styles.menu}
          face={<Icon name="dots" size={14} />}
          content={{
            type: 'commands',
            commands: [
              ...commands,
              { label: t.send.moreOf, onSelect: () => setOpen(!isOpen) },
              {
                label: t.send.removeOne(name),
                onSelect: () => host.write(removeField(item), t.label.remove(name)),
              },
            ],
          }}
        />
      </div>
      {isOpen && (
        <div className={styles.more}>
          {more.map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </div>
      )}
    </div>
  )
}

type InputProps = Readonly<{ field: Destination['item']; label: string; placeholder: string }>

function Input({ field, label, placeholder }: InputProps) {
  const { input } = field
  if (input.type !== 'text') return null
  return <TypedInput field={field} input={input} label={label} placeholder={placeholder} />
}
