import { useState } from 'react'
import { bookinfo } from '../../samples/bookinfo.ts'
import { runCommand } from '../commands/registry.ts'
import { actions } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './FirstRun.module.css'
import { SampleCard } from './SampleCard.tsx'

const clusterCommand = 'kubectl get gw,vs,dr,se,svc -A -o yaml'

/** What the page is before it has a project: paste, open, or try the sample. */
export function FirstRun() {
  const t = useText()
  return (
    <main className={styles.page}>
      <div className={styles.hero}>
        <div>
          <h1>{t.start.hero}</h1>
          <p className={styles.lead}>{t.start.lead}</p>
          <PasteZone />
          <p className={styles.privacy}>
            <Icon name="lock" size={14} />
            {t.start.privacy}
          </p>
        </div>
        <SampleCard sample={bookinfo} onOpen={() => actions.openFiles([bookinfo])} />
      </div>
    </main>
  )
}

function PasteZone() {
  const t = useText()
  const [typed, setTyped] = useState('')
  return (
    <div className={styles.paste}>
      <textarea
        className={styles.text}
        data-paste-zone
        data-testid={testIds.pasteZone}
        aria-label={t.start.pasteLabel}
        placeholder={t.start.pasteHint}
        spellCheck={false}
        autoCapitalize="off"
        // The page is for pasting: the first key the user presses is Ctrl+V.
        ref={(element) => element?.focus()}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.cluster}>
        <p>{t.start.fromCluster}</p>
        <div className={styles.command}>
          <code lang="en" translate="no">
            <span aria-hidden="true">$ </span>
            {clusterCommand}
          </code>
          <CopyButton label={t.start.copyCommand} text={clusterCommand} />
        </div>
      </div>
      <div className={styles.bottom}>
        {typed.trim() !== '' && (
          <Button kind="accent" onClick={() => void actions.paste(typed)}>
            {t.start.openText}
          </Button>
        )}
        <Button kind="primary" onClick={() => runCommand('openFiles')}>
          <Icon name="file" size={14} />
          {t.start.openFiles}
        </Button>
        <Button onClick={() => runCommand('newResource')}>
          <Icon name="plus" size={14} />
          {t.start.startWithGateway}
        </Button>
        <Button kind="ghost" onClick={() => actions.addFile(t.editor.newFileName(1), '')}>
          {t.start.startEmpty}
        </Button>
        <span className={styles.drop}>{t.start.orDrop}</span>
        <kbd>Ctrl V</kbd>
      </div>
    </div>
  )
}
