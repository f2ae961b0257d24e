import { type ReactNode, useState } from 'react'
import type { FormField } from '../../../form/form.ts'
import { pathKey, useFormHost } from '../../form/formHost.ts'
import { removeField } from '../../form/operations.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ConditionRow, NewNamedCondition } from './ConditionRow.tsx'
import { type Alternative, isNamed, kindText } from './conditions.ts'
import styles from './When.module.css'

/** `children` stand beside the button that adds a condition. */
type Props = Readonly<{ alternative: Alternative; index: number; count: number; children?: ReactNode }>

/** What people ask for most comes first. */
const ORDER = ['uri', 'method', 'headers', 'queryParams', 'authority', 'sniHosts', 'port']

/** One entry of `match`: conditions that must hold together. */
export function AlternativeBox({ alternative: { item, conditions, free }, index, count, children }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  // A condition that was asked for and says nothing yet.
  const [started, setStarted] = useState<string>()
  const isStarted = (field: FormField) => field.name === started && (isNamed(field.name) || !field.isSet)
  const pending = free.find(isStarted)
  const kinds = free
    .filter(({ name }) => name !== 'name' && name !== 'statPrefix')
    .toSorted((a, b) => place(a.name) - place(b.name))
  return (
    <fieldset
      className={styles.box}
      aria-label={t.when.alternative(index + 1, count)}
      data-path={pathKey(item.path)}
      data-several={count > 1 || undefined}
    >
      {index > 0 && <span className={styles.or}>{t.when.or}</span>}
      {count > 1 && (
        <IconButton
          small
          icon="cross"
          className={styles.removeBox}
          label={t.when.removeAlternative(index + 1)}
          onClick={() => host.write(removeField(item), t.label.remove(t.when.alternative(index + 1, count)))}
        />
      )}
      {conditions.length === 0 && pending === undefined && <p className={styles.note}>{t.when.everything}</p>}
      {conditions.map((condition, at) => (
        <ConditionRow
          key={`${condition.kind} ${condition.name}`}
          condition={condition}
          item={item}
          free={free}
          isFirst={at === 0}
          isFocus={index === 0 && at === 0}
        />
      ))}
      {pending !== undefined &&
        (isNamed(pending.name) ? (
          <NewNamedCondition field={pending} isFirst={conditions.length === 0} onDone={() => setStarted(undefined)} />
        ) : (
          <ConditionRow
            condition={{ kind: pending.name, name: '', field: pending }}
            item={item}
            free={free}
            isFirst={conditions.length === 0}
            isNew
          />
        ))}
      <div className={styles.adds}>
        <Menu
          label={`${t.when.addAnd} ${count > 1 ? t.when.alternative(index + 1, count) : ''}`.trim()}
          className={styles.add}
          face={
            <>
              <Icon name="plus" size={12} />
              {t.when.addAnd}
            </>
          }
          content={{
            type: 'commands',
            commands: kinds.map(({ name }) => ({ label: kindText(t, name), onSelect: () => setStarted(name) })),
          }}
        />
        {children}
      </div>
    </fieldset>
  )
}

const place = (name: string): number => {
  const at = ORDER.indexOf(name)
  return at < 0 ? ORDER.length : at
}
