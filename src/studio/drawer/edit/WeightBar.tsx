import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { percentText } from '../../../i18n/index.ts'
import { useText } from '../../ui/useText.ts'
import styles from './WeightBar.module.css'
import { type Locks, moveBorder, neighbours, sharesOfWeights, sumOf, type Weights } from './weights.ts'

type Props = Readonly<{
  names: readonly string[]
  weights: Weights
  /** Before the change that goes on; undefined if nothing changed. */
  old: Weights | undefined
  locks: Locks
  onChange: (weights: Weights) => void
}>

/** The split as a bar. Each border is a slider: drag it (with Shift in steps of 5), or arrows ±1, with Shift ±10, Home and End. */
export function WeightBar({ names, weights, old, locks, onChange }: Props) {
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  const shares = sharesOfWeights(weights)
  const borders = shares.map((_, index) => sumOf(shares.slice(0, index + 1)))
  const oldShares = old === undefined ? [] : sharesOfWeights(old)
  const changed = old !== undefined && old.join() !== weights.join()

  function drag(event: PointerEvent<HTMLDivElement>, index: number): void {
    const box = bar.current?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const step = event.shiftKey ? 5 : 1
    const at = Math.round((((event.clientX - box.left) / box.width) * sumOf(weights)) / step) * step
    onChange(moveBorder(weights, index, at - sumOf(weights.slice(0, index + 1)), locks))
  }

  function press(event: KeyboardEvent<HTMLDivElement>, index: number): void {
    const all = sumOf(weights)
    const step = event.shiftKey ? 10 : 1
    const delta = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, Home: -all, End: all }[
      event.key
    ]
    if (delta === undefined) return
    event.preventDefault()
    onChange(moveBorder(weights, index, delta, locks))
  }

  const spoken = t.edit.handleValue(names.map((name, index) => t.edit.percentOf(name, shares[index] ?? 0)))
  return (
    <div className={styles.wrap}>
      <div className={styles.bar} ref={bar}>
        {names.map((name, index) => (
          <span
            // A destination may stand twice in a split; its place tells the two apart.
            key={`${String(index)} ${name}`}
            className={styles.segment}
            data-strength={Math.min(index, 2)}
            style={{ width: `${shares[index] ?? 0}%` }}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.percent}>{percentText(shares[index] ?? 0)}</span>
          </span>
        ))}
        {changed &&
          oldShares
            .slice(0, -1)
            .map((_, index) => (
              <span
                key={`old ${String(index)}`}
                className={styles.old}
                style={{ left: `${sumOf(oldShares.slice(0, index + 1))}%` }}
              />
            ))}
        {sumOf(weights) > 0 &&
          borders
            .slice(0, -1)
            .map((border, index) => (
              <div
                key={`border ${String(index)}`}
                className={styles.handle}
                data-held={neighbours(weights, index, locks).includes(-1) || undefined}
                role="slider"
                tabIndex={0}
                aria-label={t.edit.handle(names[index] ?? '', names[index + 1] ?? '')}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round(border)}
                aria-valuetext={spoken}
                style={{ left: `${border}%` }}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={(event) => drag(event, index)}
                onKeyDown={(event) => press(event, index)}
              />
            ))}
      </div>
      <div className={styles.ticks} aria-hidden="true">
        {[0, 25, 50, 75, 100].map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
      {changed && (
        <div className={styles.was} role="status">
          {weights.join(' / ')} <span>{t.edit.was(old.join(' / '))}</span>
        </div>
      )}
    </div>
  )
}
