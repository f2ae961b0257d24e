// A quick fix: a look at it shows what it would change, a press makes it.

import { Suspense, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { DiffPreview } from '../paste/DiffPreview.tsx'
import { actions } from '../state/store.ts'
import type { Preview } from '../state/studioState.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import styles from './FixButton.module.css'
import type { ToldFix } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

type Props = Readonly<{ fix: ToldFix; isSafe: boolean; tabIndex: 0 | -1 }>
type Shown = Readonly<{ top: number | undefined; bottom: number | undefined; changes: readonly Preview[] | 'none' }>

/** Room that a preview needs below its button, in px. */
const room = 220

export function FixButton({ fix, isSafe, tabIndex }: Props) {
  const t = useProblemTexts()
  const id = useId()
  const [shown, setShown] = useState<Shown>()

  async function look(button: HTMLElement): Promise<void> {
    const changes = (await actions.preview(fix.commands)) ?? 'none'
    if (!button.isConnected || !button.matches(':hover, :focus-visible')) return
    const { top, bottom } = button.getBoundingClientRect()
    const isLow = innerHeight - bottom < room
    setShown({ changes, top: isLow ? undefined : bottom + 4, bottom: isLow ? innerHeight - top + 4 : undefined })
  }
  const hide = () => setShown(undefined)
  const label = fix.label.replaceAll('`', '')

  return (
    <>
      <Button
        small
        tabIndex={tabIndex}
        className={styles.fix}
        aria-label={t.problems.fix(label)}
        aria-describedby={shown === undefined ? undefined : id}
        onPointerEnter={({ currentTarget }) => void look(currentTarget)}
        onPointerLeave={hide}
        onFocus={({ currentTarget }) => void look(currentTarget)}
        onBlur={hide}
        onKeyDown={({ key }) => key === 'Escape' && hide()}
        onClick={() => void actions.edit(fix.commands, label)}
      >
        <Icon name="wand" size={12} />
        <span className={styles.label}>{label}</span>
      </Button>
      {shown !== undefined &&
        // Above everything: the list that it belongs to scrolls and is low.
        createPortal(
          <div className={styles.preview} id={id} role="tooltip" style={{ top: shown.top, bottom: shown.bottom }}>
            <p className={styles.head}>
              <Message text={fix.label} />
              {isSafe && (
                <span className={styles.safe}>
                  <Icon name="check" size={12} />
                  {t.problems.safe}
                </span>
              )}
            </p>
            {shown.changes === 'none' ? (
              <p className={styles.head}>{t.problems.noChange}</p>
            ) : (
              // Its words come now: the list that has the focus must not wait for them.
              <Suspense fallback={null}>
                {shown.changes.map(({ file, before, after }) => (
                  <DiffPreview key={file} before={before} after={after} />
                ))}
              </Suspense>
            )}
          </div>,
          document.body,
        )}
    </>
  )
}
