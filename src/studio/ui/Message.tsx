import { messageParts } from '../../i18n/index.ts'

/** A message with its values in code type. */
export function Message({ text }: Readonly<{ text: string }>) {
  return messageParts(text).map((part) =>
    part.type === 'code' ? (
      <code key={part.place} lang="en" translate="no">
        {part.value}
      </code>
    ) : (
      part.value
    ),
  )
}
