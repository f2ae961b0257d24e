import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../../base/edits.ts'
import { minimalSplice } from './minimalSplice.ts'
import { positionsIn } from './positions.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', '\r\n', '\n', '\r', '\uFEFF', '占', '😀'), { maxLength: 20 })
  .map((parts) => parts.join(''))

test('an offset comes back from its position, unless it stands inside a line break or before the hidden mark', () => {
  fc.assert(
    fc.property(text, (value) => {
      const positions = positionsIn(value)
      for (let offset = value.startsWith('\uFEFF') ? 1 : 0; offset <= value.length; offset += 1) {
        if (value[offset - 1] === '\r' && value[offset] === '\n') continue
        expect(positions.toOffset(positions.toPosition(offset))).toBe(offset)
      }
    }),
  )
})

test('lines are counted as in a text with one kind of line break', () => {
  fc.assert(
    fc.property(text, (value) => {
      const lines = value.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
      const { toOffset, toPosition } = positionsIn(value)
      for (const [index, line] of lines.entries()) {
        const start = toOffset({ lineNumber: index + 1, column: 1 })
        expect(value.slice(start, toOffset({ lineNumber: index + 1, column: line.length + 1 }))).toBe(line)
        expect(toPosition(start + line.length)).toEqual({ lineNumber: index + 1, column: line.length + 1 })
      }
    }),
  )
})

test('the smallest splice makes the new text', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const splice = minimalSplice(before, after)
      if (splice === undefined) expect(before).toBe(after)
      else {
        const { start, end, text: inserted } = splice
        expect(applyEdits(before, [{ range: { start, end }, text: inserted }])).toBe(after)
      }
    }),
  )
})

test('a splice in lines with any line break is the same splice in lines with `\\n` only', () => {
  const lines = text.map((value) => value.replaceAll('\uFEFF', ''))
  // What the editor holds: no mark, one kind of line break.
  const shown = (value: string) => value.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n')
  fc.assert(
    fc.property(fc.constantFrom('', '\uFEFF'), lines, lines, (mark, left, right) => {
      const [before, after] = [mark + left, mark + right]
      const splice = minimalSplice(before, after)
      if (splice === undefined) return
      const [from, to] = [positionsIn(before), positionsIn(shown(before))]
      const edit = {
        range: { start: to.toOffset(from.toPosition(splice.start)), end: to.toOffset(from.toPosition(splice.end)) },
        text: splice.text.replace(/\r\n|\r/g, '\n'),
      }
      expect(applyEdits(shown(before), [edit])).toBe(shown(after))
    }),
  )
})
