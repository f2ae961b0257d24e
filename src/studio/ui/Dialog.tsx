import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'
import { useText } from './useText.ts'

type Props = Readonly<{ title: string; wide?: boolean; testId?: string; onClose: () => void; children: ReactNode }>

/** A modal dialog that is open while it is rendered: the browser keeps the focus inside and gives it back; Esc closes.
 *  The focus starts at the element marked `data-first-focus`. */
export function Dialog({ title, wide = false, testId, onClose, children }: Props) {
  const t = useText()
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Before the element leaves the page: only then does closing give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    // The browser would take the first button, which is Close.
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      data-testid={testId}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="cross" label={t.app.close} onClick={onClose} />
      </header>
      {children}
    </dialog>
  )
}

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: Readonly<{ children: ReactNode }>) {
  return <footer className={styles.actions}>{children}</footer>
}
