import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useText } from './useText.ts'

type Props = Readonly<{ label: string; text: string; disabled?: boolean }>

/** Copies a text and says so for a moment. */
export function CopyButton({ label, text, disabled = false }: Props) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      small
      kind="ghost"
      disabled={disabled}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => setCopied(true))
      }}
    >
      <Icon name={copied ? 'check' : 'copy'} size={12} />
      <span aria-live="polite">{copied ? t.request.copied : label}</span>
    </Button>
  )
}
