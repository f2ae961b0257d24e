import { type ReactNode, useState } from 'react'
import { openTexts } from '../firstRun/openTexts.ts'
import { emptyRequest } from '../state/emptyRequest.ts'
import { actions, useStudio } from '../state/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { FilePicker } from '../ui/FilePicker.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './AppBar.module.css'
import { Logo } from './Logo.tsx'
import { useTheme } from './useTheme.ts'

/** Logo, project, theme, language, Export. */
export function AppBar({ onExport }: Readonly<{ onExport: () => void }>) {
  const t = useText()
  const hasFiles = useStudio((state) => state.files.length > 0)
  return (
    <header className={styles.bar}>
      <div className={styles.logo}>
        <Logo />
        <span>{t.app.name}</span>
      </div>
      {hasFiles && <ProjectMenu />}
      <span className={styles.space} />
      <ThemeButton />
      <LanguageButton />
      {hasFiles && (
        <Button kind="primary" onClick={onExport}>
          <Icon name="export" size={14} />
          {t.app.export}
        </Button>
      )}
    </header>
  )
}

function ThemeButton(): ReactNode {
  const t = useText()
  const theme = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <IconButton
      icon={theme === 'dark' ? 'sun' : 'moon'}
      label={other === 'dark' ? t.app.themeToDark : t.app.themeToLight}
      onClick={() => actions.setTheme(other)}
    />
  )
}

function LanguageButton(): ReactNode {
  const t = useText()
  const other = useStudio((state) => (state.language === 'en' ? 'zh' : 'en'))
  return (
    <button
      type="button"
      className={styles.language}
      lang={other}
      aria-label={t.app.switchLanguage}
      title={t.app.switchLanguage}
      onClick={() => actions.setLanguage(other)}
    >
      {t.app.otherLanguage}
    </button>
  )
}

function ProjectMenu(): ReactNode {
  const t = useText()
  const first = useStudio((state) => state.files[0]?.name ?? '')
  const more = useStudio((state) => state.files.length - 1)
  const [closing, setClosing] = useState(false)
  const name = more === 0 ? first : t.app.filesAndMore(first, more)
  return (
    <>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      <FilePicker onFiles={openTexts}>
        {(open) => (
          <Menu
            label={`${t.app.project}: ${name}`}
            className={styles.project}
            face={
              <>
                <b>{name}</b>
                <Icon name="chevronDown" size={12} />
              </>
            }
            content={{
              type: 'commands',
              commands: [
                { label: t.app.addFiles, onSelect: open },
                { label: t.app.clear, onSelect: () => setClosing(true) },
              ],
            }}
          />
        )}
      </FilePicker>
      {closing && <CloseProject onDone={() => setClosing(false)} />}
    </>
  )
}

function CloseProject({ onDone }: Readonly<{ onDone: () => void }>): ReactNode {
  const t = useText()
  return (
    <Dialog title={t.app.clearTitle} onClose={onDone}>
      <p className={styles.question}>{t.app.clearBody}</p>
      <DialogActions>
        <Button onClick={onDone}>{t.app.cancel}</Button>
        <Button
          kind="primary"
          onClick={() => {
            onDone()
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
