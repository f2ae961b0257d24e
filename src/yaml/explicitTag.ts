// Scalars with an explicit tag, `!!int "80"`: the tag must fit what the text reads as, otherwise Kubernetes refuses the document.
// Mirrors go.yaml.in/yaml/v2 resolve.go and decode.go (`!!binary`).

import { base64Decode, utf8Text } from '../base/bytes.ts'
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

/** The UTF-8 text that base64 stands for; undefined if it is not base64 of UTF-8 text. */
function base64Text(encoded: string): string | undefined {
  const bytes = base64Decode(encoded.replace(/\s/g, ''))
  return bytes === undefined ? undefined : utf8Text(bytes)
}
