// The functions that Istio's rules call. cel-go: common/stdlib, ext/strings.go; Kubernetes: apiserver/pkg/cel/library/urls.go.

import { parseGoDuration } from '../goDuration.ts'
import { parseRequestUri } from '../goUrl.ts'

type Called = Readonly<{ ok: true; value: unknown } | { ok: false; error: string }>

const value = (result: unknown): Called => ({ ok: true, value: result })
const error = (message: string): Called => ({ ok: false, error: message })

/** Calls a function or, with its target as the first argument, a method. A duration comes out as milliseconds, a URL as an object. */
export function callFunction(name: string, args: readonly unknown[]): Called {
  const [first, second, third] = args
  switch (name) {
    case 'size':
      return sizeOf(first)
    case 'duration':
      return parsed(typeof first === 'string' ? parseGoDuration(first) : undefined, 'Duration')
    case 'int':
      return typeof first === 'string' && /^[-+]?\d+$/.test(first) ? value(Number(first)) : error('no int')
    case 'url':
      return parsed(typeof first === 'string' ? parseRequestUri(first) : undefined, 'URL')
    case 'getScheme':
      return typeof first === 'object' && first !== null && 'scheme' in first ? value(first.scheme) : error('no URL')
  }
  if (typeof first !== 'string') return error(`no such overload: ${name}`)
  if (typeof second === 'string') return textFunction(name, first, second)
  if (name !== 'substring' || typeof second !== 'number') return error(`no such overload: ${name}`)
  const characters = [...first]
  const end = typeof third === 'number' ? third : characters.length
  if (second < 0 || end > characters.length || second > end) return error(`index out of range: ${second}, ${end}`)
  return value(characters.slice(second, end).join(''))
}

function textFunction(name: string, text: string, other: string): Called {
  switch (name) {
    case 'contains':
      return value(text.includes(other))
    case 'startsWith':
      return value(text.startsWith(other))
    case 'endsWith':
      return value(text.endsWith(other))
    case 'matches':
      // The patterns are Istio's own and mean the same in RE2 and JavaScript.
      return value(new RegExp(other, 'u').test(text))
    default:
      return error(`no such overload: ${name}`)
  }
}

function sizeOf(counted: unknown): Called {
  if (typeof counted === 'string') return value([...counted].length)
  if (Array.isArray(counted)) return value(counted.length)
  if (typeof counted === 'object' && counted !== null) return value(Object.keys(counted).length)
  return error('no such overload: size')
}

const parsed = (result: unknown, type: string): Called =>
  result === undefined ? error(`type conversion error to ${type}`) : value(result)
