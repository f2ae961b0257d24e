import { useEffect, useState } from 'react'

type Props = Readonly<{
  className: string
  label: string
  isChanged: boolean
  value: number
  onChange: (value: number) => void
}>

/** A whole number; arrows step by 1, with Shift by 10. */
export function WeightInput({ className, label, isChanged, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  const shown = String(value)
  useEffect(() => {
    setTyped((now) => (now === shown ? undefined : now))
  }, [shown])
  return (
    <input
      type="text"
      className={className}
      inputMode="numeric"
      aria-label={label}
      data-changed={isChanged || undefined}
      autoComplete="off"
      value={typed ?? shown}
      onChange={({ target }) => {
        setTyped(target.value)
        if (/^\d{1,9}$/.test(target.value)) onChange(Number(target.value))
      }}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        setTyped(undefined)
        onChange(Math.max(0, value + step * (event.shiftKey ? 10 : 1)))
      }}
    />
  )
}
