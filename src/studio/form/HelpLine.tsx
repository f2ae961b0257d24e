import { Message } from '../ui/Message.tsx'
import { useFormHost } from './formHost.ts'
import styles from './HelpLine.module.css'
import { useFormTexts } from './useFormTexts.ts'

/** What the field in hand does, by the key of its help; the line keeps its place, so that nothing moves. */
export function HelpLine({ field }: Readonly<{ field: string | undefined }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const help = field === undefined ? undefined : host.help(field)
  return (
    // Each field says the same as its description: here it is for the eye.
    <p className={styles.help} aria-hidden="true">
      {field !== undefined && help !== undefined && (
        <>
          <code>{field.split('.')[1]}</code>
          <span>
            <Message text={help.text} />
          </span>
          {help.example !== undefined && (
            <span className={styles.example}>
              <Message text={t.example(`\`${help.example}\``)} />
            </span>
          )}
        </>
      )}
    </p>
  )
}
