import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { useText } from './useText.ts'

type Props = Readonly<{ title: string; wide?: boolean; testId?: string; onClose: () => void; children: ReactNode }>

/** A modal dialog with its title and a button to close it. */
export function Dialog({ title, wide = false, testId, onClose, children }: Props) {
  const t = useText()
  const titleId = useId()
  return (
    <Modal labelledBy={titleId} testId={testId} className={wide ? styles.wide : styles.narrow} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="cross" label={t.app.close} onClick={onClose} />
      </header>
      {children}
    </Modal>
  )
}

type ModalProps = Readonly<{
  label?: string
  labelledBy?: string
  testId?: string | undefined
  className: string | undefined
  /** A click beside it closes it. */
  lightDismiss?: boolean
  onClose: () => void
  children: ReactNode
}>

/** What is modal while it is rendered: the browser keeps the focus inside and gives it back; Esc closes.
 *  The focus starts at the element marked `data-first-focus`. */
export function Modal({ label, labelledBy, testId, className, lightDismiss = false, onClose, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null)
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
      className={classes(styles.dialog, className)}
      data-testid={testId}
      aria-label={label}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        // Outside of its box the dialog's backdrop takes the pointer.
        if (lightDismiss && event.target === event.currentTarget) onClose()
      }}
    >
      {children}
    </dialog>
  )
}

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: Readonly<{ children: ReactNode }>) {
  return <footer className={styles.actions}>{children}</footer>
}
