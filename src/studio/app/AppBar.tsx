import type { ReactNode } from 'react'
import { Keys } from '../commands/Keys.tsx'
import { runCommand } from '../commands/registry.ts'
import { useCommand } from '../commands/useCommand.ts'
import { actions, useStudio } from '../state/store.ts'
import type { Theme } from '../state/studioState.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './AppBar.module.css'
import { Logo } from './Logo.tsx'
import { useTheme } from './useTheme.ts'

/** Logo, project, palette, theme, language, Export. */
export function AppBar() {
  const t = useText()
  const hasFiles = useStudio((state) => state.files.length > 0)
  return (
    <header className={styles.bar}>
      <div className={styles.logo}>
        <Logo />
        {/* The first run has its own heading. */}
        {hasFiles ? <h1>{t.app.name}</h1> : <span>{t.app.name}</span>}
      </div>
      {hasFiles && <ProjectMenu />}
      {hasFiles && <IconButton icon="plus" label={t.command.newResource} onClick={() => runCommand('newResource')} />}
      <span className={styles.space} />
      <PaletteField />
      <ThemeMenu />
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

/** Search and commands; a single icon where there is no room for its words. */
function PaletteField(): ReactNode {
  const t = useText()
  return (
    <button
      type="button"
      className={styles.find}
      aria-label={t.command.palette}
      aria-haspopup="dialog"
      onClick={() => runCommand('palette')}
    >
      <Icon name="search" size={14} />
      <span className={styles.findWords}>{t.palette.placeholder}</span>
      <Keys of="palette" />
    </button>
  )
}

const themes: readonly Theme[] = ['light', 'dark', 'system']

function ThemeMenu(): ReactNode {
  const t = useText()
  const chosen = useStudio((state) => state.theme)
  const shown = useTheme()
  useCommand('themeLight', chosen === 'light' ? undefined : () => actions.setTheme('light'))
  useCommand('themeDark', chosen === 'dark' ? undefined : () => actions.setTheme('dark'))
  useCommand('themeSystem', chosen === 'system' ? undefined : () => actions.setTheme('system'))
  return (
    <Menu
      label={`${t.app.theme}: ${t.app.themes[chosen]}`}
      className={styles.theme}
      face={<Icon name={shown === 'dark' ? 'moon' : 'sun'} />}
      content={{
        type: 'choices',
        value: chosen,
        choices: themes.map((value) => ({ value, label: t.app.themes[value] })),
        onChoose: (value) => actions.setTheme(themes.find((each) => each === value) ?? 'system'),
      }}
    />
  )
}

function LanguageButton(): ReactNode {
  const t = useText()
  const other = useStudio((state) => (state.language === 'en' ? 'zh' : 'en'))
  useCommand('language', () => actions.setLanguage(other))
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
