import { Message } from '../ui/Message.tsx'
import { useFormHost } from './formHost.ts'
import styles from './HelpLine.module.css'
import { useFormTexts } from './useFormTexts.ts'

/** What the field in hand does, by the key of its help: over the end of the form, so that nothing moves. */
export function HelpLine({ field }: Readonly<{ field: string | undefined }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const help = field === undefined ? undefined : host.help(field)
  if (field === undefined || help === undefined) return null
  return (
    // Each field says the same as its description: here it is for the eye.
    <p className={styles.help} aria-hidden="true">
      <code>{field.split('.')[1]}</code>
      <span>
        <Message text={help.text} />
      </span>
      {help.example !== undefined && (
        <span className={styles.example}>
          <Message text={t.example(`\`${help.example}\``)} />
        </span>
      )}
    </p>
  )
}
