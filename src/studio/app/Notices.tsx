import { get } from 'idb-keyval'
import { assertNever } from '../../base/assertNever.ts'
import type { Texts } from '../../i18n/index.ts'
import { runCommand } from '../commands/registry.ts'
import { backupKey, filesSetAside } from '../state/storage.ts'
import { actions, useStudio } from '../state/store.ts'
import type { Notice } from '../state/studioState.ts'
import { largestProject } from '../state/textLimit.ts'
import { testIds } from '../testIds.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { downloadBlob } from '../ui/download.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Notices.module.css'

/** What went wrong outside of the document; each stays until it is dismissed. */
export function Notices() {
  const t = useText()
  const notices = useStudio((state) => state.notices)
  return (
    <div className={styles.stack} role="status">
      {notices.map((notice, index) => (
        <div key={JSON.stringify(notice)} className={styles.notice} data-testid={testIds.notice}>
          <Icon name="warning" size={14} />
          <p>
            <Message text={noticeText(t, notice)} />
          </p>
          {(notice.type === 'otherTab' || notice.type === 'takenOver') && (
            <Button small onClick={() => runCommand('keepHere')}>
              {t.command.keepHere}
            </Button>
          )}
          {notice.type === 'setAside' && (
            <Button small onClick={() => void openSetAside().then(() => actions.dismissNotice(index))}>
              {t.notice.openSetAside}
            </Button>
          )}
          {notice.type === 'storageDamaged' && (
            <Button small onClick={() => void downloadStored()}>
              {t.notice.downloadStored}
            </Button>
          )}
          {notice.type === 'engineFailed' && <EngineFailedActions message={notice.message} />}
          <IconButton small icon="cross" label={t.app.dismiss} onClick={() => actions.dismissNotice(index)} />
        </div>
      ))}
    </div>
  )
}

/** What could not be read was set aside as it was found. */
async function downloadStored(): Promise<void> {
  const found = await get<unknown>(backupKey)
  downloadBlob('routewright-stored.json', new Blob([JSON.stringify(found, undefined, 2)], { type: 'application/json' }))
}

/** Beside the files that are open; names that are taken get a number. */
async function openSetAside(): Promise<void> {
  actions.addFiles(await filesSetAside({ get }))
}

function EngineFailedActions({ message }: Readonly<{ message: string }>) {
  const t = useText()
  const canUndo = useStudio((state) => state.undoLabel !== undefined)
  return (
    <>
      <Button small onClick={() => void navigator.clipboard.writeText(message)}>
        {t.notice.copyReport}
      </Button>
      {canUndo && (
        <Button small onClick={actions.undo}>
          {t.notice.undoLastEdit}
        </Button>
      )}
    </>
  )
}

/** Rounded up: what is just too large must not look as if it fitted. */
const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20)

function noticeText(t: Texts, notice: Notice): string {
  switch (notice.type) {
    case 'editRefused':
      return t.notice.refused[notice.refusal.code]()
    case 'binaryFile':
      return t.notice.binaryFile(notice.name)
    case 'tooLarge':
      return t.files.tooLarge(notice.name, megabytes(notice.size), megabytes(largestProject))
    case 'unreadableFile':
      return t.files.unreadable(notice.name)
    case 'filesSkipped':
      return t.files.skipped(notice.names, notice.more)
    case 'nothingToOpen':
      return t.files.nothingToOpen
    case 'saveFailed':
      return t.files.saveFailed(notice.name, notice.message)
    case 'engineFailed':
    case 'workerRestarted':
    case 'storageRefused':
    case 'storageFull':
    case 'otherTab':
    case 'takenOver':
    case 'setAside':
    case 'storageNewer':
    case 'storageDamaged':
      return t.notice[notice.type]
    default:
      return assertNever(notice)
  }
}
