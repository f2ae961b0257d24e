// A pasted `curl` command → the fields of the request bar.

import type { HeaderLine } from '../../engine/request.ts'
import { shellWords } from './shellWords.ts'
import type { RequestDraft } from './studioState.ts'

/** Short options that take a value; what we do not use is skipped together with its value. */
const shortWithValue = 'XHdFAebuToxmCcKDEwrtyYzQPU'
/** Long options that take a value and that we skip; all others that we do not know are flags. */
const longSkipped = new Set(
  (
    'output connect-timeout max-time resolve connect-to cacert cert cert-type key key-type pass ciphers proxy interface retry retry-delay ' +
    'cookie-jar config dump-header write-out range upload-file limit-rate proxy-user noproxy dns-servers max-redirs'
  ).split(' '),
)
const longNames: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  A: 'user-agent',
  e: 'referer',
  b: 'cookie',
  u: 'user',
  I: 'head',
  G: 'get',
  E: 'cert',
}
const dataOptions = ['data', 'data-raw', 'data-binary', 'data-ascii', 'data-urlencode', 'json', 'form']

export const isCurl = (text: string) => /^\s*(?:\$\s+)?curl(?:\.exe)?\s/.test(text)

/** What a curl command would send: method, URL, header lines; undefined if the text is none or has no URL.
 *  A body is not part of a test request, it only makes the method POST. */
export function fromCurl(text: string): Omit<RequestDraft, 'viewpoint'> | undefined {
  if (!isCurl(text)) return undefined
  const options = readOptions(shellWords(text.replace(/^\s*(?:\$\s+)?/, '')).slice(1))
  const url = options.find(([name]) => name === 'url')?.[1]
  if (url === undefined) return undefined
  const data = options.filter(([name]) => dataOptions.includes(name)).map(([, value]) => value)
  const has = (name: string) => options.some(([option]) => option === name)
  const asQuery = has('get') && data.length > 0
  const posts = data.length > 0 && !asQuery
  const method = options.findLast(([name]) => name === 'request')?.[1]
  return {
    method: method ?? (has('head') ? 'HEAD' : posts ? 'POST' : 'GET'),
    url: asQuery ? `${url}${url.includes('?') ? '&' : '?'}${data.join('&')}` : url,
    headers: toHeaders(options, posts),
    sni: undefined,
    clientCert: has('cert'),
  }
}

type Option = readonly [name: string, value: string]

function readOptions(words: readonly string[]): readonly Option[] {
  const options: Option[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const next = words[index + 1] ?? ''
    if (word.startsWith('--')) {
      const name = word.slice(2)
      const takes = takesValue(name)
      if (takes) index += 1
      options.push([name, takes ? next : ''])
    } else if (/^-./.test(word)) {
      const read = readShort(word.slice(1), next)
      if (read.usedNext) index += 1
      options.push(...read.options)
    } else options.push(['url', word])
  }
  return options
}

const takesValue = (name: string) =>
  name === 'url' ||
  dataOptions.includes(name) ||
  longSkipped.has(name) ||
  ['request', 'header', 'user-agent', 'referer', 'cookie', 'user'].includes(name)

/** `-sSXPOST` is `-s -S -X POST`. */
function readShort(letters: string, next: string): Readonly<{ options: readonly Option[]; usedNext: boolean }> {
  const at = [...letters].findIndex((letter) => shortWithValue.includes(letter))
  const flags = [...(at < 0 ? letters : letters.slice(0, at))].map(
    (letter): Option => [longNames[letter] ?? letter, ''],
  )
  if (at < 0) return { options: flags, usedNext: false }
  const attached = letters.slice(at + 1)
  const letter = letters.charAt(at)
  const option: Option = [longNames[letter] ?? letter, attached === '' ? next : attached]
  return { options: [...flags, option], usedNext: attached === '' }
}

function toHeaders(options: readonly Option[], posts: boolean): readonly HeaderLine[] {
  const lines = options.flatMap(([name, value]): readonly HeaderLine[] => {
    if (name === 'header') return toHeader(value)
    if (name === 'user-agent') return [['User-Agent', value]]
    if (name === 'referer') return [['Referer', value]]
    // Without `=` curl reads the value as the name of a cookie file.
    if (name === 'cookie' && value.includes('=')) return [['Cookie', value]]
    if (name === 'user') return [['Authorization', `Basic ${toBase64(value)}`]]
    return []
  })
  const typed = lines.some(([name]) => name.toLowerCase() === 'content-type')
  if (!posts || typed || options.some(([name]) => name === 'form')) return lines
  const json = options.some(([name]) => name === 'json')
  return [...lines, ['Content-Type', json ? 'application/json' : 'application/x-www-form-urlencoded']]
}

/** `Name: value`; `Name;` sends it empty, `Name:` sends nothing. */
function toHeader(line: string): readonly HeaderLine[] {
  const colon = line.indexOf(':')
  if (colon < 0) return line.endsWith(';') ? [[line.slice(0, -1).trim(), '']] : []
  const value = line.slice(colon + 1).trim()
  return value === '' ? [] : [[line.slice(0, colon).trim(), value]]
}

const toBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
