// What can be done by a key or from the palette, in one table: the page's keys, the list of shortcuts and the palette's hints
// read it. A part of the page says what it can do with `useCommand`.

export type CommandGroup = 'everywhere' | 'go' | 'graph' | 'rule' | 'editor'

export type Command = Readonly<{
  group: CommandGroup
  /** Any of them; the first one is shown. `Mod` is ⌘ on a Mac and Ctrl elsewhere; `Digit1` is a place on the keyboard. */
  keys?: readonly string[]
  /** The palette offers it while some part of the page can do it. */
  palette?: true
  /** The part that has the focus listens itself; here the key is only listed. */
  local?: true
}>

const table = {
  palette: { group: 'everywhere', keys: ['Mod+K'] },
  undo: { group: 'everywhere', keys: ['Mod+Z'] },
  redo: { group: 'everywhere', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  nextRegion: { group: 'everywhere', keys: ['F6'] },
  previousRegion: { group: 'everywhere', keys: ['Shift+F6'] },
  back: { group: 'everywhere', keys: ['Escape'] },
  shortcuts: { group: 'everywhere', keys: ['?'], palette: true },
  export: { group: 'everywhere', palette: true },
  openFiles: { group: 'everywhere', palette: true },
  openFolder: { group: 'everywhere', palette: true },
  save: { group: 'everywhere', keys: ['Mod+S'], palette: true },
  newResource: { group: 'everywhere', palette: true },
  themeLight: { group: 'everywhere', palette: true },
  themeDark: { group: 'everywhere', palette: true },
  themeSystem: { group: 'everywhere', palette: true },
  language: { group: 'everywhere', palette: true },
  closeProject: { group: 'everywhere', palette: true },
  focusUrl: { group: 'go', keys: ['U'], palette: true },
  focusYaml: { group: 'go', keys: ['Y'], palette: true },
  focusGraph: { group: 'go', keys: ['V'], palette: true },
  showTrace: { group: 'go', keys: ['T'], palette: true },
  showEdit: { group: 'go', keys: ['E'], palette: true },
  search: { group: 'graph', keys: ['/'], palette: true },
  walk: { group: 'graph', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], local: true },
  open: { group: 'graph', keys: ['Enter'], local: true },
  follow: { group: 'graph', keys: ['F'], palette: true },
  fit: { group: 'graph', keys: ['Shift+Digit1'], palette: true },
  actualSize: { group: 'graph', keys: ['Shift+Digit0'], palette: true },
  zoomIn: { group: 'graph', keys: ['+', '='] },
  zoomOut: { group: 'graph', keys: ['-'] },
  moveRuleUp: { group: 'rule', keys: ['Alt+ArrowUp'], palette: true },
  moveRuleDown: { group: 'rule', keys: ['Alt+ArrowDown'], palette: true },
  duplicateRule: { group: 'rule', keys: ['Alt+Shift+ArrowDown'], palette: true },
  tabLeaves: { group: 'editor', keys: ['Ctrl+M'], local: true },
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof table

export const commands: Readonly<Record<CommandName, Command>> = table

const isName = (name: string): name is CommandName => name in table

export const commandNames: readonly CommandName[] = Object.keys(table).filter(isName)
