// The URL: a real input with transparent text over a copy of itself in which the decision's parts are marked.

import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { actions, useStudio } from '../state/store.ts'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import styles from './UrlField.module.css'
import { markUrl } from './urlMarks.ts'

export function UrlField() {
  const t = useText()
  const hintId = useId()
  const url = useStudio((state) => state.request.url)
  const decision = useStudio((state) => state.answer?.decision)
  const { spans, ghost } = markUrl(url, decision)
  const input = useRef<HTMLInputElement>(null)
  const copy = useRef<HTMLDivElement>(null)

  // The copy follows the input's own scrolling, which typing at the end causes without a scroll event in some browsers.
  const follow = () => {
    if (copy.current !== null && input.current !== null)
      copy.current.style.transform = `translateX(${-input.current.scrollLeft}px)`
  }
  // In the frame that paints it: asking for it at once would lay the page out for every key.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(frame)
  })

  function takeGhost(event: KeyboardEvent<HTMLInputElement>): void {
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key !== 'ArrowRight' || ghost === '' || selectionStart !== url.length || selectionEnd !== url.length)
      return
    event.preventDefault()
    actions.setRequest({ url: url + ghost })
  }

  return (
    <div className={styles.field}>
      <div className={styles.window} aria-hidden="true">
        <div className={styles.copy} ref={copy}>
          {spans.map(({ start, text, tone, mark }) => (
            <span key={start} data-tone={tone} data-mark={mark}>
              {text}
            </span>
          ))}
          {ghost !== '' && <span className={styles.ghost}>{ghost}</span>}
        </div>
      </div>
      <input
        ref={input}
        id="request-url"
        className={styles.input}
        data-first-focus
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={url}
        placeholder={t.request.urlPlaceholder}
        aria-label={t.request.url}
        aria-describedby={ghost === '' ? undefined : hintId}
        onChange={(event) => actions.setRequest({ url: event.target.value })}
        onKeyDown={takeGhost}
        onScroll={follow}
        onSelect={follow}
      />
      {ghost !== '' && (
        <span id={hintId} className={styles.hint}>
          <Message text={t.request.ghost(ghost)} />
        </span>
      )}
    </div>
  )
}
