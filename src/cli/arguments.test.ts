import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('match reads files, URL, method, headers and switches in any order', () => {
  const words = 'match a.yaml --url http://h/p --header X-A:1 b.yaml --header'.split(' ')
  expect(readArguments([...words, 'Accept: a:b ', '--method', 'POST', '--assume', '--json', '--lang=zh'])).toEqual({
    ok: true,
    value: {
      command: 'match',
      language: 'zh',
      files: ['a.yaml', 'b.yaml'],
      url: 'http://h/p',
      method: 'POST',
      headers: [
        ['X-A', '1'],
        ['Accept', 'a:b'],
      ],
      sni: undefined,
      clientCert: false,
      from: undefined,
      assume: true,
      json: true,
    },
  })
})

test('an empty SNI is one that is not sent', () => {
  const words = ['match', 'a.yaml', '--url', 'https://h/', '--sni', '', '--client-certificate']
  expect(readArguments(words)).toMatchObject({ ok: true, value: { sni: '', clientCert: true } })
})

test.each([
  [[], 'noCommand'],
  [['serve'], 'unknownCommand'],
  [['check'], 'noFiles'],
  [['match', '--url', 'http://h/'], 'noFiles'],
  [['match', 'a.yaml'], 'noUrl'],
  [['match', 'a.yaml', '--url', 'http://h/', '--header', 'X-A'], 'headerWithoutColon'],
  [['match', 'a.yaml', '--url'], 'badOption'],
  [['check', 'a.yaml', '--json'], 'badOption'],
  [['check', 'a.yaml', '--lang', 'fr'], 'unknownLanguage'],
])('%j is refused as %s', (words, code) => {
  expect(readArguments(words)).toMatchObject({ ok: false, error: { code } })
})

test('help of a command is the help', () => {
  expect(readArguments(['match', '--help', '--lang', 'zh'])).toEqual({
    ok: true,
    value: { command: 'help', language: 'zh' },
  })
})
