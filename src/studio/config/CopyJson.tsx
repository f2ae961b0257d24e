import type { ConfigQuery } from '../../worker/protocol.ts'
import { actions } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useClickText } from '../ui/useClickText.ts'
import { useCopied } from '../ui/useCopied.ts'

/** Copies the whole JSON, of which the page itself has only what is in sight. */
export function CopyJson({ query }: Readonly<{ query: ConfigQuery }>) {
  const t = useClickText()
  const [copied, copy] = useCopied()

  async function copyAll(): Promise<void> {
    const all = { ...query, start: 0, count: Number.POSITIVE_INFINITY }
    const view = await actions.readConfig(all, new AbortController().signal)
    if (view?.window.as !== 'json') return
    await copy(`${view.window.lines.join('\n')}\n`)
  }

  return (
    <Button small kind="ghost" onClick={() => void copyAll()}>
      <Icon name={copied ? 'check' : 'copy'} size={12} />
      <span aria-live="polite">{copied ? t.config.copied : t.config.copy}</span>
    </Button>
  )
}
