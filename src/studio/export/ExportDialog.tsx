// What goes out, checked before it does: with what is left inside named, and Secrets masked.

import { useState } from 'react'
import type { SourceRef } from '../../base/source.ts'
import { findingText } from '../../i18n/index.ts'
import type { ExportCheck } from '../../worker/protocol.ts'
import { type Live, useLive } from '../drawer/useLive.ts'
import { actions, useStudio } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Message } from '../ui/Message.tsx'
import { useClickText } from '../ui/useClickText.ts'
import styles from './ExportDialog.module.css'
import { downloadPicture, type PictureFormat } from './graphImage.ts'
import { download, type ExportFormat, outgoingFiles, stem } from './outgoing.ts'
import { useExportCheck } from './useExportCheck.ts'

const formats: readonly (ExportFormat | PictureFormat)[] = [
  'asLoaded',
  'bundle',
  'zip',
  'graphSvg',
  'graphPng',
  'trace',
]

const isPicture = (format: ExportFormat | PictureFormat): format is PictureFormat =>
  format === 'graphSvg' || format === 'graphPng' || format === 'trace'

export function ExportDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useClickText()
  const [format, setFormat] = useState<ExportFormat | PictureFormat>('asLoaded')
  const files = useStudio((state) => state.files)
  const mask = useStudio((state) => state.maskSecrets)
  const live = useLive()
  const offered = formats.filter((each) => each !== 'trace' || live !== undefined)
  const check = useExportCheck(files, isPicture(format) ? 'asLoaded' : format, mask)
  const ready = check !== undefined && check !== 'failed'
  const left = ready ? check.placeholders.length + check.errors.length : 0
  return (
    <Dialog title={t.exporting.title} onClose={onClose}>
      <div className={styles.body}>
        <fieldset className={styles.formats}>
          <legend>{t.exporting.format}</legend>
          {offered.map((each) => (
            <label key={each} data-chosen={each === format || undefined}>
              <input type="radio" name="format" checked={each === format} onChange={() => setFormat(each)} />
              {t.exporting[each]}
            </label>
          ))}
        </fieldset>
        {isPicture(format) ? (
          <p className={styles.check}>{format === 'trace' ? t.exporting.traceHint : t.exporting.pictureHint}</p>
        ) : (
          <FileCheck check={check} mask={mask} onClose={onClose} />
        )}
      </div>
      {isPicture(format) ? (
        <PictureActions format={format} name={stem(files)} live={live} onClose={onClose} />
      ) : (
        <DialogActions>
          <CopyButton text={ready ? outgoingFiles(check.files, 'bundle')[0]?.text : undefined} />
          <Button
            kind="primary"
            disabled={!ready || (!check.faithful && format === 'bundle')}
            onClick={() => {
              if (ready) void download(check.files, format).then(onClose)
            }}
          >
            {left > 0 ? t.exporting.downloadAnyway : t.exporting.download}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  )
}

type Check = ExportCheck | 'failed' | undefined

/** What goes out of the files, and what is left in them. */
function FileCheck({ check, mask, onClose }: Readonly<{ check: Check; mask: boolean; onClose: () => void }>) {
  const t = useClickText()
  const ready = check !== undefined && check !== 'failed'
  return (
    <>
      {ready && check.secrets > 0 && (
        <label className={styles.mask}>
          <input type="checkbox" checked={mask} onChange={(event) => actions.setMaskSecrets(event.target.checked)} />
          {t.exporting.maskSecrets(check.secrets)}
        </label>
      )}
      <div className={styles.check} role="status" data-state={stateOf(check)}>
        {check === undefined && <p>{t.exporting.checking}</p>}
        {check === 'failed' && <p>{t.exporting.failed}</p>}
        {ready && <p>{check.faithful ? t.exporting.faithful : t.exporting.unfaithful}</p>}
      </div>
      {ready && <Remaining check={check} onClose={onClose} />}
    </>
  )
}

type PictureActionsProps = Readonly<{
  format: PictureFormat
  name: string
  live: Live | undefined
  onClose: () => void
}>

/** Makes the picture when it is asked for. */
function PictureActions({ format, name, live, onClose }: PictureActionsProps) {
  const t = useClickText()
  const graph = useStudio(({ snapshot }) => snapshot?.graph)
  const [failed, setFailed] = useState(false)
  async function make(): Promise<void> {
    if (graph === undefined) return
    try {
      await downloadPicture(format, { t, name, graph, live })
      onClose()
    } catch {
      setFailed(true)
    }
  }
  return (
    <DialogActions>
      {failed && (
        <p className={styles.check} role="alert" data-state="bad">
          {t.exporting.pictureFailed}
        </p>
      )}
      <Button kind="primary" disabled={graph === undefined} onClick={() => void make()}>
        {t.exporting.download}
      </Button>
    </DialogActions>
  )
}

function stateOf(check: ExportCheck | 'failed' | undefined): 'checking' | 'good' | 'bad' {
  if (check === undefined) return 'checking'
  return check !== 'failed' && check.faithful ? 'good' : 'bad'
}

/** Placeholders and errors that would go out, each with a link to its line. */
function Remaining({ check, onClose }: Readonly<{ check: ExportCheck; onClose: () => void }>) {
  const t = useClickText()
  const goTo = (at: SourceRef) => {
    onClose()
    actions.setPane('yaml')
    actions.revealSource(at)
  }
  const line = (at: SourceRef, number: number, text: string) => (
    <li key={`${at.file}:${number}:${text}`}>
      <button type="button" onClick={() => goTo(at)}>
        <Message text={t.exporting.place(at.file, number)} />
      </button>
      <span>
        <Message text={text} />
      </span>
    </li>
  )
  return (
    <>
      {check.placeholders.length > 0 && (
        <section className={styles.left} data-kind="near">
          <p>{t.exporting.placeholders(check.placeholders.length)}</p>
          <ul>{check.placeholders.map(({ at, line: number, text }) => line(at, number, text))}</ul>
        </section>
      )}
      {check.errors.length > 0 && (
        <section className={styles.left} data-kind="error">
          <p>{t.exporting.errors(check.errors.length)}</p>
          <ul>{check.errors.map((finding) => line(finding.at, finding.line, findingText(t, finding.detail)))}</ul>
        </section>
      )}
    </>
  )
}

/** Copies everything as one YAML stream. */
function CopyButton({ text }: Readonly<{ text: string | undefined }>) {
  const t = useClickText()
  const [copied, setCopied] = useState<string>()
  return (
    <Button
      disabled={text === undefined}
      onClick={() => {
        if (text !== undefined) void navigator.clipboard.writeText(text).then(() => setCopied(text))
      }}
    >
      <span role="status">{text !== undefined && copied === text ? t.exporting.copied : t.exporting.copy}</span>
    </Button>
  )
}
