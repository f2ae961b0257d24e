import { useEffect, useRef, useState } from 'react'

/** Between two changes of one field that are one undo step, in ms; the history groups by the same pause. */
const pause = 1000

type Field = Readonly<{
  /** The text of the document's value. */
  value: string
  /** Takes what was typed; `before` is what the field held when this undo step began. */
  onWrite: (typed: string, before: string) => void
  /** The field was left empty. */
  onEmpty: () => void
}>

/** A text field over a value of the document: it keeps what is typed while it has the focus, because the document answers a moment
 *  later. An empty text counts when the field is left, so that retyping does not take the field away. */
export function useTyped({ value, onWrite, onEmpty }: Field) {
  const [typed, setTyped] = useState<string>()
  const step = useRef({ at: 0, before: '' })
  useEffect(() => {
    // The document has what was typed: follow it again, an undo included.
    setTyped((now) => (now === value ? undefined : now))
  }, [value])
  return {
    typed,
    text: typed ?? value,
    change(text: string): void {
      const now = performance.now()
      const before = now - step.current.at < pause ? step.current.before : value
      step.current = { at: now, before }
      setTyped(text)
      if (text !== '') onWrite(text, before)
    },
    /** `isKept`: what was typed is no value; it stays in sight, with the reason. */
    leave(isKept: boolean): void {
      if (typed === '' && value !== '') onEmpty()
      if (!isKept) setTyped(undefined)
    },
  }
}
