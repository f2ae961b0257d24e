/** On a Mac ⌘ is the key of commands, elsewhere it is Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
