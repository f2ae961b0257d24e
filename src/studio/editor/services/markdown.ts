import { messageParts } from '../../../i18n/index.ts'

/** A message with its values in code type, as Markdown that shows every other character as it is. */
export function toMarkdown(message: string): string {
  const parts = messageParts(message)
  return parts.map(({ type, value }) => (type === 'code' ? `\`${value}\`` : escaped(value))).join('')
}

const escaped = (text: string) => text.replace(/[\\*_{}[\]()#+\-.!<>&|~]/g, '\\$&')
