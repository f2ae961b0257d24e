import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { percentText } from '../../../i18n/index.ts'
import { useText } from '../../ui/useText.ts'
import styles from './WeightBar.module.css'
import { moveBorder, sharesOfWeights, sumOf, type Weights } from './weights.ts'

type Props = Readonly<{
  names: readonly string[]
  weights: Weights
  /** Before the change that goes on; undefined if nothing changed. */
  old: Weights | undefined
  onChange: (weights: Weights) => void
}>

/** The split as a bar. Each border is a slider: drag it, or arrows ±1, with Shift ±10, Home and End. */
export function WeightBar({ names, weights, old, onChange }: Props) {
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  const shares = sharesOfWeights(weights)
  const borders = shares.map((_, index) => sumOf(shares.slice(0, index + 1)))
  const oldShares = old === undefined ? [] : sharesOfWeights(old)
  const changed = old !== undefined && old.join() !== weights.join()

  function drag(event: PointerEvent<HTMLDivElement>, index: number): void {
    const box = bar.current?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const at = ((event.clientX - box.left) / box.width) * sumOf(weights)
    onChange(moveBorder(weights, index, at - sumOf(weights.slice(0, index + 1))))
  }

  function press(event: KeyboardEvent<HTMLDivElement>, index: number): void {
    const all = sumOf(weights)
    const step = event.shiftKey ? 10 : 1
    const delta = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, Home: -all, End: all }[
      event.key
    ]
    if (delta === undefined) return
    event.preventDefault()
    onChange(moveBorder(weights, index, delta))
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
      <div className={styles.was}>{changed && t.edit.was(old.join(' / '))}</div>
    </div>
  )
}
