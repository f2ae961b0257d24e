import type { ReactNode } from 'react'
import { runCommand } from '../commands/registry.ts'
import { actions, useStudio } from '../state/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './AppBar.module.css'
import { Logo } from './Logo.tsx'
import { useTheme } from './useTheme.ts'

/** Logo, project, theme, language, Export. */
export function AppBar() {
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
        <Button kind="primary" onClick={() => runCommand('export')}>
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
  const name = more === 0 ? first : t.app.filesAndMore(first, more)
  return (
    <>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
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
            { label: t.app.addFiles, onSelect: () => runCommand('openFiles') },
            { label: t.command.openFolder, onSelect: () => runCommand('openFolder') },
            { label: t.command.save, onSelect: () => runCommand('save') },
            { label: t.app.clear, onSelect: () => runCommand('closeProject') },
          ],
        }}
      />
    </>
  )
}
