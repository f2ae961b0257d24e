import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

type ButtonProps = ComponentProps<'button'> & Readonly<{ kind?: 'primary' | 'accent' | 'ghost'; small?: boolean }>

/** A push button; `kind` defaults to the outlined one. */
export function Button({ kind, small = false, className, ...rest }: ButtonProps) {
  const kindClass = kind === undefined ? undefined : styles[kind]
  return (
    <button type="button" className={classes(styles.button, kindClass, small && styles.small, className)} {...rest} />
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  Readonly<{ icon: IconName; label: string; small?: boolean }>

/** A button of one icon; `label` is its name for everyone, shown on hover. */
export function IconButton({ icon, label, small = false, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.iconOnly, className)}
      data-small={small || undefined}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} size={14} />
    </button>
  )
}
