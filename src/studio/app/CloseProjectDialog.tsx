import { emptyRequest } from '../state/emptyRequest.ts'
import { actions } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { useText } from '../ui/useText.ts'
import styles from './CloseProjectDialog.module.css'

/** Asks before the files are removed from the browser. */
export function CloseProjectDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  return (
    <Dialog title={t.app.clearTitle} onClose={onClose}>
      <p className={styles.question}>{t.app.clearBody}</p>
      <DialogActions>
        <Button onClick={onClose}>{t.app.cancel}</Button>
        <Button
          kind="primary"
          onClick={() => {
            onClose()
            actions.clear()
            actions.setRequest(emptyRequest)
          }}
        >
          {t.app.clear}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
