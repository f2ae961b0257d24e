// Scalars with an explicit tag, `!!int "80"`: the tag must fit what the text reads as, otherwise Kubernetes refuses the document.
// Mirrors go.yaml.in/yaml/v2 resolve.go and decode.go (`!!binary`).

import { type PlainValue, plainValue } from './scalar.ts'

export type CoreTag = 'null' | 'bool' | 'int' | 'float' | 'timestamp' | 'binary'

export const CORE_TAGS: readonly CoreTag[] = ['null', 'bool', 'int', 'float', 'timestamp', 'binary']

/** The value of a scalar under one of YAML's core tags, or undefined if the text is none; dates stay strings. */
export function taggedValue(tag: CoreTag, text: string): PlainValue | undefined {
  const value = plainValue(text)
  switch (tag) {
    case 'null':
      return value === null ? null : undefined
    case 'bool':
      return typeof value === 'boolean' ? value : undefined
    case 'int':
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined
    case 'float':
      return typeof value === 'number' ? value : undefined
    case 'timestamp':
      return /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/.test(text) ? text : undefined
    case 'binary':
      return base64Text(text)
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 text that base64 stands for, white space ignored; undefined if it is not base64 of UTF-8 text. */
function base64Text(encoded: string): string | undefined {
  const digits = encoded.replace(/\s/g, '')
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined
  const bits = digits
    .replace(/=+$/, '')
    .split('')
    .map((digit) => BASE64.indexOf(digit).toString(2).padStart(6, '0'))
    .join('')
  const bytes = bits.match(/[01]{8}/g) ?? []
  const escaped = bytes.map((byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}
