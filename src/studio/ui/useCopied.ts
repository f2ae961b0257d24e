import { useEffect, useState } from 'react'

/** Puts a text on the clipboard; the first value is true for a moment after. */
export function useCopied(): readonly [copied: boolean, copy: (text: string) => Promise<void>] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return [copied, copy]
}
