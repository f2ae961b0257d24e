import type { FormField, FormInput } from '../../form/form.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { pathKey, useFormHost } from './formHost.ts'
import styles from './ListField.module.css'
import { addFresh, moveItem, removeField } from './operations.ts'
import { useFormTexts } from './useFormTexts.ts'

type Props = Readonly<{
  field: FormField
  input: Extract<FormInput, Readonly<{ type: 'list' }>>
  label: string
}>

/** Items with add, remove and move: texts and numbers as lines, objects as cards that open. */
export function ListField(props: Props) {
  return props.input.isScalar ? <Lines {...props} /> : <Cards {...props} />
}

function Lines({ field, input: { items, fresh }, label }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const last = items.length
  // One line more than there are items: typing into it makes the next item.
  const next: FormField = {
    path: [...field.path, last],
    name: String(last),
    ...(field.help !== undefined && { help: field.help }),
    isSet: false,
    input:
      typeof fresh === 'number'
        ? { type: 'number', value: undefined, isInteger: Number.isInteger(fresh) }
        : (items[0]?.input.type === 'text' && { ...items[0].input, value: '' }) || { type: 'text', value: '' },
  }
  return (
    <div className={styles.lines}>
      {[...items, next].map((item, index) => (
        <div key={item.name} className={styles.line} data-path={pathKey(item.path)}>
          <host.FieldInput field={item} label={t.item(label, index + 1)} />
          {item.isSet && (
            <IconButton
              small
              icon="cross"
              label={t.remove(t.item(label, index + 1))}
              onClick={() => host.write(removeField(item), t.label.remove(t.item(label, index + 1)))}
            />
          )}
        </div>
      ))}
    </div>
  )
}

function Cards({ field, input, label }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const { items } = input
  return (
    <div className={styles.cards}>
      {items.map((item, index) => (
        <Card key={item.name} list={field} item={item} name={t.item(label, index + 1)} count={items.length} />
      ))}
      <Button
        small
        kind="ghost"
        className={styles.add}
        onClick={() => {
          host.openItem([...field.path, items.length])
          host.write(addFresh(field), t.label.add(t.item(label, items.length + 1)))
          host.focusAt([...field.path, items.length])
        }}
      >
        <Icon name="plus" size={12} />
        {t.addTo(label)}
      </Button>
    </div>
  )
}

function Card({
  list,
  item,
  name,
  count,
}: Readonly<{ list: FormField; item: FormField; name: string; count: number }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const index = Number(item.name)
  const { input } = item
  const isOpen = input.type !== 'object' || input.fields !== undefined
  const title = input.type === 'object' && input.title !== '' ? input.title : name
  const move = (step: 1 | -1) => {
    host.write(moveItem(list, index, step), t.label.move(title))
    host.focusAt([...list.path, index + step])
  }
  return (
    <section className={styles.card} data-path={pathKey(item.path)} aria-label={name}>
      <header className={styles.head}>
        <button type="button" className={styles.title} aria-expanded={isOpen} onClick={() => host.openItem(item.path)}>
          <Icon name={isOpen ? 'chevronDown' : 'chevronUp'} size={12} />
          <span>{title}</span>
        </button>
        <IconButton small icon="up" label={t.moveUp(name)} disabled={index === 0} onClick={() => move(-1)} />
        <IconButton small icon="down" label={t.moveDown(name)} disabled={index === count - 1} onClick={() => move(1)} />
        <IconButton
          small
          icon="cross"
          label={t.remove(name)}
          onClick={() => host.write(removeField(item), t.label.remove(title))}
        />
      </header>
      {isOpen && (
        <div className={styles.body}>
          <host.FieldInput field={item} label={name} />
        </div>
      )}
    </section>
  )
}
