import { lazy, Suspense, useState } from 'react'
import { Modal } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './PaletteDialog.module.css'

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))

/** The palette. Its field is there at once, so that what is typed while the rest is fetched is not typed into the page. */
export function PaletteDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const [text, setText] = useState('')
  const field = { className: styles.input, placeholder: t.palette.placeholder, spellCheck: false }
  return (
    <Modal label={t.command.palette} className={styles.palette} lightDismiss onClose={onClose}>
      <Suspense
        fallback={
          <div className={styles.field}>
            <Icon name="search" />
            <input
              data-first-focus
              aria-label={t.command.palette}
              value={text}
              onChange={(event) => setText(event.target.value)}
              {...field}
            />
          </div>
        }
      >
        <Palette text={text} field={field} className={styles.field} onText={setText} onClose={onClose} />
      </Suspense>
    </Modal>
  )
}
