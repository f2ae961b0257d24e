import { describe, expect, test } from 'vitest'
import { splitDocuments } from './splitDocuments.ts'

const texts = (text: string) => splitDocuments(text).map((slice) => slice.text)

describe('splitDocuments', () => {
  test.each([
    ['one document', 'a: 1\n', ['a: 1\n']],
    ['a separator between two', 'a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['a leading marker opens the first', '---\na: 1\n---\nb: 2', ['---\na: 1\n', '---\nb: 2']],
    [
      'comments and directives belong to the marker after them',
      '# c\n%YAML 1.1\n---\na: 1\n',
      ['# c\n%YAML 1.1\n---\na: 1\n'],
    ],
    [
      'comments before a separator stay with the document above',
      'a: 1\n# end\n---\nb: 2',
      ['a: 1\n# end\n', '---\nb: 2'],
    ],
    ['an end marker closes', 'a: 1\n...\nb: 2\n', ['a: 1\n...\n', 'b: 2\n']],
    [
      'directives after an end marker',
      'a: 1\n...\n# x\n%YAML 1.1\n---\nb: 2',
      ['a: 1\n...\n', '# x\n%YAML 1.1\n---\nb: 2'],
    ],
    ['comments after the last end marker stay', 'a: 1\n...\n# end\n', ['a: 1\n...\n# end\n']],
    ['CRLF', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', '---\r\nb: 2\r\n']],
    ['byte order mark', '\uFEFF---\na: 1\n', ['\uFEFF---\na: 1\n']],
    ['content on the marker line', 'a: 1\n--- {b: 2}\n--- # c\nc: 3', ['a: 1\n', '--- {b: 2}\n', '--- # c\nc: 3']],
    ['an indented marker is text', 'a: |\n  ---\n  x\n', ['a: |\n  ---\n  x\n']],
    ['a marker at column 0 ends a block scalar', 'a: |\n  x\n---\nb: 2', ['a: |\n  x\n', '---\nb: 2']],
    ['longer dashes are text', '----\na: 1\n', ['----\na: 1\n']],
    ['empty documents count', '---\n---\na: 1\n---\n', ['---\n', '---\na: 1\n', '---\n']],
    ['no text', '', ['']],
    ['a Unicode line separator breaks no line', 'a: x\u2028--- y\n', ['a: x\u2028--- y\n']],
  ])('%s', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  test('slices join up to the text', () => {
    const text = '# a\n---\nx: 1\n...\n# b\n---\n--- y\n'
    expect(texts(text).join('')).toBe(text)
    for (const slice of splitDocuments(text)) expect(text.slice(slice.start, slice.end)).toBe(slice.text)
  })
})
