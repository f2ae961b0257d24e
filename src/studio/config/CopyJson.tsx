import { useEffect, useState } from 'react'
import type { ConfigQuery } from '../../worker/protocol.ts'
import { actions } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'

/** Copies the whole JSON, of which the page itself has only what is in sight. */
export function CopyJson({ query }: Readonly<{ query: ConfigQuery }>) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy(): Promise<void> {
    const all = { ...query, start: 0, count: Number.POSITIVE_INFINITY }
    const view = await actions.readConfig(all, new AbortController().signal)
    if (view?.window.as !== 'json') return
    await navigator.clipboard.writeText(`${view.window.lines.join('\n')}\n`)
    setCopied(true)
  }

  return (
    <Button small kind="ghost" onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'copy'} size={12} />
      <span aria-live="polite">{copied ? t.config.copied : t.config.copy}</span>
    </Button>
  )
}
