// Keys of the command table: which one an event is, and how it is written for people.

import { type CommandName, commandNames, commands } from './commands.ts'

export type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

type Press = Readonly<{ mod: boolean; ctrl: boolean; alt: boolean; shift: boolean; key: string }>

function toPress(text: string): Press {
  const parts = text.split('+')
  // The plus key itself.
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '')
  const has = (name: string) => parts.includes(name)
  return { mod: has('Mod'), ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), key }
}

const isDigitPlace = (key: string): boolean => key.startsWith('Digit')
const isLetter = (key: string): boolean => /^[A-Z]$/.test(key)

/** The letter on the key, also where the layout types another script. */
function letterOf({ key, code }: KeyEvent): string {
  const isLatin = /^[\p{ASCII}]$/u.test(key)
  return isLatin ? key.toUpperCase() : (/^Key([A-Z])$/.exec(code)?.[1] ?? '')
}

function isPressed({ mod, ctrl, alt, shift, key }: Press, event: KeyEvent, mac: boolean): boolean {
  const wantsCtrl = ctrl || (mod && !mac)
  if (event.ctrlKey !== wantsCtrl || event.metaKey !== (mod && mac) || event.altKey !== alt) return false
  // Signs are typed with or without Shift, as the layout has it.
  const isSign = key.length === 1 && !isLetter(key)
  if (!isSign && event.shiftKey !== shift) return false
  if (isDigitPlace(key)) return event.code === key
  return isLetter(key) ? letterOf(event) === key : event.key === key
}

/** True for keys that type a character: they work only while no field has the focus, and can be switched off. */
const isCharacter = ({ mod, ctrl, alt, key }: Press): boolean =>
  !mod && !ctrl && !alt && (key.length === 1 || isDigitPlace(key))

export type PressedCommand = Readonly<{
  name: CommandName
  isCharacter: boolean
  /** Also while a field has the focus. */
  inFields: boolean
}>

/** The command of the page whose key this is; keys that a focused part listens to itself are none. */
export function pressedCommand(event: KeyEvent, mac: boolean): PressedCommand | undefined {
  for (const name of commandNames) {
    const { keys = [], local } = commands[name]
    const press = local ? undefined : keys.map(toPress).find((each) => isPressed(each, event, mac))
    if (press === undefined) continue
    const typed = isCharacter(press)
    return { name, isCharacter: typed, inFields: !typed && !press.alt }
  }
  return undefined
}

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Ctrl: 'Ctrl', Alt: 'Alt', Shift: 'Shift' }
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '-': '−',
}

/** The caps of a key, e.g. `Ctrl`, `K`. */
export function keyCaps(text: string, mac: boolean): readonly string[] {
  const { key, ...modifiers } = toPress(text)
  const names = mac ? macNames : otherNames
  const { mod, ctrl, alt, shift } = modifiers
  const held = [mod && 'Mod', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].flatMap((name) =>
    name === false ? [] : [names[name] ?? name],
  )
  return [...held, signs[key] ?? key.replace('Digit', '')]
}

/** The keys of a command as the list shows them; several keys of one action stand together. */
export function shownKeys(name: CommandName, mac: boolean): readonly (readonly string[])[] {
  const { keys = [], local } = commands[name]
  const shown = local ? keys : keys.slice(0, 1)
  return shown.map((key) => keyCaps(key, mac))
}
