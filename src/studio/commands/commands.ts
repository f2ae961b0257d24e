// What can be done by a key or from the palette, in one table: the page's keys, the list of shortcuts and the palette's hints
// read it. A part of the page says what it can do with `useCommand`.

import type { AnyIconName } from '../graph/GraphIcon.tsx'

export type CommandGroup = 'everywhere' | 'go' | 'graph' | 'rule' | 'editor'

export type Command = Readonly<{
  group: CommandGroup
  /** Any of them; the first one is shown. `Mod` is ⌘ on a Mac and Ctrl elsewhere; `Digit1` is a place on the keyboard. */
  keys?: readonly string[]
  /** The palette offers it, with this icon, while some part of the page can do it. */
  palette?: AnyIconName
  /** The part that has the focus listens itself; here the key is only listed. */
  local?: true
}>

const table = {
  palette: { group: 'everywhere', keys: ['Mod+K'] },
  undo: { group: 'everywhere', keys: ['Mod+Z'], palette: 'undo' },
  redo: { group: 'everywhere', keys: ['Mod+Shift+Z', 'Mod+Y'], palette: 'redo' },
  nextRegion: { group: 'everywhere', keys: ['F6'] },
  previousRegion: { group: 'everywhere', keys: ['Shift+F6'] },
  back: { group: 'everywhere', keys: ['Escape'] },
  shortcuts: { group: 'everywhere', keys: ['?'], palette: 'keyboard' },
  export: { group: 'everywhere', palette: 'export' },
  openFiles: { group: 'everywhere', palette: 'file' },
  openFolder: { group: 'everywhere', palette: 'file' },
  save: { group: 'everywhere', keys: ['Mod+S'], palette: 'export' },
  keepHere: { group: 'everywhere' },
  newResource: { group: 'everywhere', palette: 'plus' },
  themeLight: { group: 'everywhere', palette: 'sun' },
  themeDark: { group: 'everywhere', palette: 'moon' },
  themeSystem: { group: 'everywhere', palette: 'contrast' },
  language: { group: 'everywhere', palette: 'language' },
  closeFile: { group: 'everywhere', palette: 'cross' },
  closeProject: { group: 'everywhere', palette: 'cross' },
  focusUrl: { group: 'go', keys: ['U'], palette: 'host' },
  focusYaml: { group: 'go', keys: ['Y'], palette: 'file' },
  focusGraph: { group: 'go', keys: ['V'], palette: 'mesh' },
  showTrace: { group: 'go', keys: ['T'], palette: 'list' },
  showEdit: { group: 'go', keys: ['E'], palette: 'edit' },
  showProblems: { group: 'go', keys: ['P'], palette: 'warning' },
  nextProblem: { group: 'go', keys: ['F8'], palette: 'warning' },
  previousProblem: { group: 'go', keys: ['Shift+F8'], palette: 'warning' },
  search: { group: 'graph', keys: ['/'], palette: 'search' },
  walk: { group: 'graph', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], local: true },
  open: { group: 'graph', keys: ['Enter'], local: true },
  follow: { group: 'graph', keys: ['F'], palette: 'follow' },
  fit: { group: 'graph', keys: ['Shift+Digit1'], palette: 'fit' },
  actualSize: { group: 'graph', keys: ['Shift+Digit0'], palette: 'fit' },
  zoomIn: { group: 'graph', keys: ['+', '='] },
  zoomOut: { group: 'graph', keys: ['-'] },
  moveRuleUp: { group: 'rule', keys: ['Alt+ArrowUp'], palette: 'chevronUp' },
  moveRuleDown: { group: 'rule', keys: ['Alt+ArrowDown'], palette: 'chevronDown' },
  duplicateRule: { group: 'rule', keys: ['Alt+Shift+ArrowDown'], palette: 'copy' },
  deleteRule: { group: 'rule', keys: ['Delete'] },
  elementMenu: { group: 'graph', keys: ['Shift+F10', 'ContextMenu'] },
  quickFix: { group: 'editor', keys: ['Mod+.'], local: true },
  tabLeaves: { group: 'editor', keys: ['Ctrl+M'], local: true },
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof table

export const commands: Readonly<Record<CommandName, Command>> = table

const isName = (name: string): name is CommandName => name in table

export const commandNames: readonly CommandName[] = Object.keys(table).filter(isName)
