import { useState } from 'react'
import { actions, useStudio } from '../state/store.ts'
import type { PasteOffer } from '../state/studioState.ts'
import { testIds } from '../testIds.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { useText } from '../ui/useText.ts'
import { DiffPreview } from './DiffPreview.tsx'
import styles from './PastePanel.module.css'

/** Says what pasted text is and offers it repaired, with the change in view; nothing is open before the user chose. */
export function PastePanel() {
  const offer = useStudio((state) => state.pasteOffer)
  return offer === undefined ? null : <Offer key={offer.text} offer={offer} />
}

function Offer({ offer }: Readonly<{ offer: PasteOffer }>) {
  const t = useText()
  const [chosen, setChosen] = useState(0)
  const repair = offer.repairs[chosen]
  if (repair === undefined) return null
  return (
    <Dialog wide testId={testIds.pasteOffer} title={t.paste.title} onClose={actions.dismissPaste}>
      <fieldset className={styles.repairs}>
        <legend className={styles.legend}>{t.paste.repairs}</legend>
        {offer.repairs.map((each, index) => (
          <label key={each.kind} className={styles.repair} data-chosen={index === chosen || undefined}>
            <input type="radio" name="repair" checked={index === chosen} onChange={() => setChosen(index)} />
            <span>
              <b>{t.paste.repair[each.kind].what(each.arguments)}</b>
              <span>{t.paste.repair[each.kind].apply}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <DiffPreview before={offer.text} after={repair.after} />
      <DialogActions>
        <Button onClick={() => actions.resolvePaste(offer.text)}>{t.paste.openAsIs}</Button>
        <Button kind="primary" onClick={() => actions.resolvePaste(repair.after)} data-first-focus>
          {t.paste.applyRepair}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
