import { describe, expect, test } from 'vitest'
import { commandNames, commands } from './commands.ts'
import { type KeyEvent, keyCaps, pressedCommand, shownKeys } from './keys.ts'

const event = (key: string, change: Partial<KeyEvent> = {}): KeyEvent => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

const nameOf = (pressed: KeyEvent, mac = false) => pressedCommand(pressed, mac)?.name

describe('which command a key is', () => {
  test.each([
    ['a letter', event('u'), 'focusUrl'],
    ['a letter while Caps Lock is on', event('U'), 'focusUrl'],
    ['a letter of another script, by its place', event('г', { code: 'KeyU' }), 'focusUrl'],
    ['a sign, with the Shift that types it', event('?', { shiftKey: true }), 'shortcuts'],
    ['a sign on a layout without Shift', event('?'), 'shortcuts'],
    ['a place on the keyboard', event('!', { code: 'Digit1', shiftKey: true }), 'fit'],
    ['the digit alone is none', event('1', { code: 'Digit1' }), undefined],
    ['Ctrl and a letter', event('k', { ctrlKey: true }), 'palette'],
    ['the same with Shift is another', event('z', { ctrlKey: true }), 'undo'],
    ['', event('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['Alt and an arrow', event('ArrowUp', { altKey: true }), 'moveRuleUp'],
    ['an arrow alone belongs to what has the focus', event('ArrowUp'), undefined],
    ['Shift and a letter is none', event('U', { shiftKey: true }), undefined],
  ])('%s', (_, pressed, name) => expect(nameOf(pressed)).toBe(name))

  test('on a Mac it is the command key', () => {
    expect(nameOf(event('k', { metaKey: true }), true)).toBe('palette')
    expect(nameOf(event('k', { ctrlKey: true }), true)).toBeUndefined()
    expect(nameOf(event('k', { metaKey: true }), false)).toBeUndefined()
  })
})

test.each([
  ['u', { isCharacter: true, inFields: false }],
  ['F6', { isCharacter: false, inFields: true }],
  ['Escape', { isCharacter: false, inFields: true }],
])('whether %s types a character, and works in fields', (key, expected) => {
  expect(pressedCommand(event(key), false)).toMatchObject(expected)
})

test('caps', () => {
  expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyCaps('Shift+Digit1', false)).toEqual(['Shift', '1'])
  expect(keyCaps('+', false)).toEqual(['+'])
  expect(shownKeys('walk', false)).toEqual([['←'], ['→'], ['↑'], ['↓']])
  expect(shownKeys('redo', false)).toEqual([['Ctrl', 'Shift', 'Z']])
})

test('no key stands for two commands', () => {
  const keys = commandNames.flatMap((name) => commands[name].keys ?? [])
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
})
