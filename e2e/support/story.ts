// The texts of the story of first light: the first note's own files where they are at hand, else ours of the same structure.

import { readFileSync } from 'node:fs'
import { sharedPath } from '../../src/testing/shared.ts'
import { fixtureText } from './texts.ts'

type Story = Readonly<{ text: string; values: Readonly<Record<string, string>> }>

const FILES = [
  '000-01-gateway-virtualservice.yaml',
  '000-02-destinationrule.yaml',
  '000-03-virtualservice-canary.yaml',
  '000-04-virtualservice-mirror.yaml',
]

const NOTE_VALUES = {
  '[网关资源名称]': 'web-gateway',
  '[命名空间]': 'demo',
  '[虚拟服务名称]': 'web-vs',
  '[后端服务名称]': 'backend',
  '[认证服务名称]': 'auth',
  '[目标服务名称]': 'reviews',
  '[服务名称]': 'reviews',
}

const OWN_VALUES = {
  '[gateway]': 'web-gateway',
  '[namespace]': 'demo',
  '[routes]': 'web-vs',
  '[backend]': 'backend',
  '[login]': 'auth',
  '[app]': 'reviews',
}

/** The four files as one text, with placeholders, and a value for each of them. */
export function story(): Story {
  const paths = FILES.map((name) => sharedPath(`seeds-cases/${name}`, `the story with ${name}`))
  const texts = paths.flatMap((path) => (path === undefined ? [] : [readFileSync(path, 'utf8')]))
  if (texts.length < FILES.length) return { text: fixtureText('placeholders.yaml'), values: OWN_VALUES }
  return { text: texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n'), values: NOTE_VALUES }
}

/** The text with every placeholder replaced. */
export const filled = ({ text, values }: Story): string =>
  Object.entries(values).reduce((result, [placeholder, value]) => result.replaceAll(placeholder, value), text)

/** Replaces the only place where `before` stands. */
export function replaceOnce(text: string, before: string, after: string): string {
  const [head, tail, ...rest] = text.split(before)
  if (head === undefined || tail === undefined || rest.length > 0) throw new Error(`not exactly one ${before}`)
  return head + after + tail
}
