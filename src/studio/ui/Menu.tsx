// Drop-down menus with one look. The machinery of an open menu is loaded with the first click: no menu is open at first.

import { lazy, type ReactNode, Suspense, useState } from 'react'

const OpenMenu = lazy(async () => ({ default: (await import('./OpenMenu.tsx')).OpenMenu }))

/** Neighbours of one `group` stand under its name. */
export type Choice = Readonly<{ value: string; label: ReactNode; group?: string; hint?: ReactNode }>

/** Commands, or one value out of several, the chosen one ticked. */
export type MenuContent =
  | Readonly<{ type: 'commands'; commands: readonly Readonly<{ label: string; onSelect: () => void }>[] }>
  | Readonly<{ type: 'choices'; value: string; choices: readonly Choice[]; onChoose: (value: string) => void }>

export type MenuProps = Readonly<{
  label: string
  /** The whole face of the button. */
  face: ReactNode
  className?: string | undefined
  content: MenuContent
}>

/** A button that opens a menu. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false)
  const button = (
    <button
      type="button"
      className={props.className}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {props.face}
    </button>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <OpenMenu {...props} />
    </Suspense>
  )
}
