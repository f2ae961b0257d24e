// SVG as text: elements, and the few shapes that the picture is made of. Nothing is measured on a page: widths of texts are
// estimated, rather too wide than too narrow.

import type { AllTexts } from '../../../i18n/click.ts'
import { type AnyIconName, iconPath } from '../../graph/GraphIcon.tsx'

type Value = string | number | undefined
type Attributes = Readonly<Record<string, Value>>

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Control characters may not stand in XML at all, not even escaped.
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))

/** One element with its children, which are SVG already. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** The name of a group for assistive technology and as a hint. */
export const title = (text: string): string => el('title', {}, escaped(text))
export const description = (text: string): string => el('desc', {}, escaped(text))

export const FONTS = {
  ui: 'Inter, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif',
  code: '"JetBrains Mono", "SF Mono", Consolas, "Noto Sans SC", monospace',
} as const

export type TextStyle = Readonly<{
  font?: keyof typeof FONTS
  size?: number
  weight?: 400 | 500 | 600
  /** A token without `--rw-`. */
  color?: string
  anchor?: 'start' | 'middle' | 'end'
}>

/** Width of a text in px, as estimated. */
export function widthOf(text: string, { font = 'ui', size = 12, weight = 400 }: TextStyle = {}): number {
  const narrow = font === 'code' ? 0.6 : weight === 600 ? 0.59 : 0.56
  let em = 0
  for (const sign of text) em += /[\u1100-\u11ff\u2e80-\uffdc]/.test(sign) ? 1 : narrow
  return em * size
}

/** The text with its end cut off where it is wider than `room`. */
export function cut(text: string, room: number, style: TextStyle): string {
  if (widthOf(text, style) <= room) return text
  let short = text
  while (short !== '' && widthOf(`${short}…`, style) > room) short = short.slice(0, -1)
  return `${short}…`
}

/** What a picture is drawn with: its words, and the colours of the theme. */
export type Pen = Readonly<{ t: AllTexts; color: (token: string) => string }>

export function text(pen: Pen, x: number, y: number, words: string, style: TextStyle = {}): string {
  const { font = 'ui', size = 12, weight = 400, color = 'ink', anchor } = style
  return el(
    'text',
    {
      x,
      y,
      'font-family': font === 'ui' ? undefined : FONTS.code,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      fill: pen.color(color),
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escaped(words),
  )
}

export function icon(pen: Pen, name: AnyIconName, x: number, y: number, size: number, color: string): string {
  return el('path', {
    d: iconPath(name),
    transform: `translate(${x} ${y}) scale(${size / 16})`,
    fill: 'none',
    stroke: pen.color(color),
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}

export type Tag = Readonly<{
  text: string
  icon?: AnyIconName
  tone?: 'mirror' | 'redirect' | 'fault' | 'near' | undefined
}>

const TAG: TextStyle = { size: 10.5, weight: 500 }

/** Small labels, one beside the other, that end at `right`; what they take is said with them. */
export function tags(
  pen: Pen,
  right: number,
  y: number,
  all: readonly Tag[],
): Readonly<{ svg: string; width: number }> {
  let at = right
  const drawn = all.toReversed().map((tag) => {
    const inset = tag.icon === undefined ? 5 : 20
    const width = inset + widthOf(tag.text, TAG) + 5
    at -= width
    const color = tag.tone === undefined ? 'ink-2' : `${tag.tone}-ink`
    const svg = [
      el('rect', {
        x: at,
        y,
        width,
        height: 18,
        rx: 4,
        fill: pen.color(tag.tone === undefined ? 'miss-soft' : `${tag.tone}-soft`),
      }),
      tag.icon === undefined ? '' : icon(pen, tag.icon, at + 5, y + 3.5, 11, color),
      text(pen, at + inset, y + 12.7, tag.text, { ...TAG, color }),
    ].join('')
    at -= 4
    return svg
  })
  return { svg: drawn.join(''), width: right - at }
}
