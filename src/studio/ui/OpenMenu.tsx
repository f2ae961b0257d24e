import { DropdownMenu } from 'radix-ui'
import { Fragment } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Menu.module.css'
import type { MenuContent, MenuProps } from './Menu.tsx'
import { menuHome } from './menuHome.ts'

/** The menu behind a `Menu` button, open from the start; behaviour and keys come from Radix. */
export function OpenMenu({ label, face, className, content }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger className={className} aria-label={label}>
        {face}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={menuHome()}>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4} collisionPadding={8}>
          <Entries content={content} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Entries({ content }: Readonly<{ content: MenuContent }>) {
  if (content.type === 'commands') {
    return content.commands.map(({ label, onSelect }) => (
      <DropdownMenu.Item key={label} className={styles.item} onSelect={onSelect}>
        {label}
      </DropdownMenu.Item>
    ))
  }
  return (
    <DropdownMenu.RadioGroup value={content.value} onValueChange={content.onChoose}>
      {content.choices.map(({ value, label, group, hint }, index) => (
        <Fragment key={value}>
          {group !== undefined && group !== content.choices[index - 1]?.group && (
            <DropdownMenu.Label className={styles.group}>{group}</DropdownMenu.Label>
          )}
          <DropdownMenu.RadioItem value={value} className={styles.item}>
            <span className={styles.tick}>
              <DropdownMenu.ItemIndicator>
                <Icon name="check" size={12} />
              </DropdownMenu.ItemIndicator>
            </span>
            {label}
            {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          </DropdownMenu.RadioItem>
        </Fragment>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
