import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useCopied } from './useCopied.ts'
import { useText } from './useText.ts'

type Props = Readonly<{ label: string; text: string; disabled?: boolean }>

/** Copies a text and says so for a moment. */
export function CopyButton({ label, text, disabled = false }: Props) {
  const t = useText()
  const [copied, copy] = useCopied()
  return (
    <Button small kind="ghost" disabled={disabled} onClick={() => void copy(text)}>
      <Icon name={copied ? 'check' : 'copy'} size={12} />
      <span aria-live="polite">{copied ? t.request.copied : label}</span>
    </Button>
  )
}
