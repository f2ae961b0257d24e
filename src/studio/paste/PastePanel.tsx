import { actions } from '../state/store.ts'
import type { PasteOffer } from '../state/studioState.ts'
import { testIds } from '../testIds.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Message } from '../ui/Message.tsx'
import { useClickText } from '../ui/useClickText.ts'
import { DiffPreview } from './DiffPreview.tsx'
import styles from './PastePanel.module.css'

/** Says what pasted text is and offers it repaired, with the change in view; nothing is open before the user chose. */
export function PastePanel({ offer }: Readonly<{ offer: PasteOffer }>) {
  const t = useClickText()
  // Each repair goes on from the one before, so the last one has them all.
  const repaired = offer.repairs.at(-1)?.after ?? offer.text
  return (
    <Dialog wide testId={testIds.pasteOffer} title={t.paste.title} onClose={actions.dismissPaste}>
      <ol className={styles.repairs} aria-label={t.paste.repairs}>
        {offer.repairs.map(({ kind, arguments: values }) => (
          <li key={kind} className={styles.repair}>
            <b>
              <Message text={t.paste.repair[kind].what(values)} />
            </b>
            <span>
              <Message text={t.paste.repair[kind].apply(values)} />
            </span>
          </li>
        ))}
      </ol>
      <DiffPreview before={offer.text} after={repaired} />
      <DialogActions>
        <Button onClick={() => actions.resolvePaste(offer.text)}>{t.paste.openAsIs}</Button>
        <Button kind="primary" onClick={() => actions.resolvePaste(repaired)} data-first-focus>
          {t.paste.applyRepair}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
