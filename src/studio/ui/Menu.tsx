// Drop-down menus with one look; behaviour and keys come from Radix.

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Menu.module.css'

type MenuProps = Readonly<{
  label: string
  /** The whole face of the button. */
  face: ReactNode
  className?: string | undefined
  children: ReactNode
}>

/** A button that opens a menu of `MenuItem`s or one `MenuChoice`. */
export function Menu({ label, face, className, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={className} aria-label={label}>
        {face}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({ onSelect, children }: Readonly<{ onSelect: () => void; children: ReactNode }>) {
  return (
    <DropdownMenu.Item className={styles.item} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  )
}

export type Choice = Readonly<{ value: string; label: ReactNode; hint?: string | undefined }>

/** One of several values, the chosen one ticked. */
export function MenuChoice(
  props: Readonly<{ value: string | undefined; choices: readonly Choice[]; onChoose: (value: string) => void }>,
) {
  return (
    <DropdownMenu.RadioGroup value={props.value ?? ''} onValueChange={props.onChoose}>
      {props.choices.map(({ value, label, hint }) => (
        <DropdownMenu.RadioItem key={value} value={value} className={styles.item}>
          <span className={styles.tick}>
            <DropdownMenu.ItemIndicator>
              <Icon name="check" size={12} />
            </DropdownMenu.ItemIndicator>
          </span>
          {label}
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
