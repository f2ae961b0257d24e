import type { DiskConflict } from '../state/studioState.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './ConflictDialog.module.css'
import { resolveConflict } from './save.ts'

/** Which text is to stay, where the disk has another one than was opened here. */
export function ConflictDialog({ conflict }: Readonly<{ conflict: DiskConflict }>) {
  const t = useText()
  return (
    <Dialog title={t.files.changedTitle} onClose={() => resolveConflict(conflict, 'both')}>
      <p className={styles.body}>
        <Message text={t.files.changedBody(conflict.file.name)} />
      </p>
      <DialogActions>
        <Button data-first-focus onClick={() => resolveConflict(conflict, 'both')}>
          {t.app.cancel}
        </Button>
        <Button onClick={() => resolveConflict(conflict, 'disk')}>{t.files.takeFromDisk}</Button>
        <Button kind="primary" onClick={() => resolveConflict(conflict, 'ours')}>
          {t.files.overwrite}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
