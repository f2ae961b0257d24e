import { type KeyboardEvent, memo, type PointerEvent, useState } from 'react'
import type { LivePath, RowState, RuleRow, VirtualHostNode } from '../../../graph/graph.ts'
import { actions } from '../../state/store.ts'
import { testIds } from '../../testIds.ts'
import { useText } from '../../ui/useText.ts'
import { ruleName } from '../cards/ruleText.ts'
import { useLiveHost } from '../useLive.ts'
import styles from './Controls.module.css'

type SpectrumProps = Readonly<{
  /** With all its rules. */
  host: VirtualHostNode
  width: number
  left: number
  top: number
}>

/** The colour and the height of a tick by how the request stood to its rule. */
const LOOKS = {
  none: { tone: 'line-3', height: 9, width: 1 },
  notTried: { tone: 'line-2', height: 9, width: 1 },
  refused: { tone: 'miss', height: 9, width: 1 },
  nearMiss: { tone: 'near', height: 14, width: 2 },
  taken: { tone: 'match', height: 22, width: 3 },
} as const

const MIDDLE = 13

/** One tick for each rule of a large host. The pointer names a rule and opens it; the arrow keys walk the rules. */
export const Spectrum = memo(function Spectrum({ host, width, left, top }: SpectrumProps) {
  const t = useText()
  const live = useLiveHost(host.id)?.live
  const { rows } = host
  const taken = rows.findIndex(({ id }) => id === live?.rule)
  const [walked, setWalked] = useState<number | undefined>(undefined)
  const [isHeld, setHeld] = useState(false)
  const now = Math.min(walked ?? Math.max(taken, 0), rows.length - 1)
  const xOf = (index: number): number => ((index + 0.5) / rows.length) * width
  const nameOf = (row: RuleRow | undefined): string =>
    row === undefined ? '' : t.fold.tick(row.number, ruleName(t, row), live?.rules[row.id])

  function handleKey(event: KeyboardEvent): void {
    const to = keyTarget(event.key, now, rows.length)
    if (to !== undefined) setWalked(to)
    else if (event.key === 'Enter' || event.key === ' ') open(rows[now])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function follow(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect()
    setWalked(clamp(Math.floor(((event.clientX - box.left) / box.width) * rows.length), rows.length))
  }
  return (
    <div
      role="slider"
      aria-label={t.fold.spectrum(host.domains[0] ?? host.id)}
      aria-valuemin={1}
      aria-valuemax={rows.length}
      aria-valuenow={now + 1}
      aria-valuetext={nameOf(rows[now])}
      tabIndex={0}
      className={styles.spectrum}
      data-testid={testIds.spectrum}
      style={{ left, top, width }}
      onKeyDown={handleKey}
      onFocus={() => setHeld(true)}
      onBlur={() => {
        setHeld(false)
        setWalked(undefined)
      }}
      onPointerMove={follow}
      onPointerLeave={() => setWalked(undefined)}
      onClick={() => open(rows[now])}
    >
      <svg width={width} height="36" aria-hidden="true">
        <Ticks rows={rows} live={live} xOf={xOf} />
        {(isHeld || walked !== undefined) && (
          <path d={`M${xOf(now)} 0v26`} stroke="var(--rw-accent)" strokeWidth="1.5" fill="none" />
        )}
        <Scale count={rows.length} taken={taken} width={width} x={xOf(taken)} />
      </svg>
      {(isHeld || walked !== undefined) && (
        <span className={styles.hint} style={{ left: xOf(now) }} translate="no">
          {nameOf(rows[now])}
        </span>
      )}
    </div>
  )
})

function open(row: RuleRow | undefined): void {
  if (row !== undefined) actions.revealSource(row.source)
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1)

function keyTarget(key: string, now: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return clamp(now - 1, count)
    case 'ArrowRight':
    case 'ArrowDown':
      return clamp(now + 1, count)
    case 'PageUp':
      return clamp(now - 10, count)
    case 'PageDown':
      return clamp(now + 10, count)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

type TicksProps = Readonly<{ rows: readonly RuleRow[]; live: LivePath | undefined; xOf: (index: number) => number }>

/** The ticks of one look as one path. */
function Ticks({ rows, live, xOf }: TicksProps) {
  const paths = new Map<RowState | 'none', string>()
  rows.forEach(({ id }, index) => {
    const look = live?.rules[id] ?? 'none'
    const { height } = LOOKS[look]
    paths.set(look, `${paths.get(look) ?? ''}M${xOf(index).toFixed(1)} ${MIDDLE - height / 2}v${height}`)
  })
  return [...paths].map(([look, path]) => (
    <path
      key={look}
      data-look={look}
      d={path}
      fill="none"
      stroke={`var(--rw-${LOOKS[look].tone})`}
      strokeWidth={LOOKS[look].width}
    />
  ))
}

type ScaleProps = Readonly<{ count: number; taken: number; width: number; x: number }>

/** First, last and matched number, and how many were tried; what has no room is left out. */
function Scale({ count, taken, width, x }: ScaleProps) {
  const t = useText()
  const hasRoom = (from: number, to: number) => to - from > 110
  return (
    <>
      <text x="0" y="35">
        {taken === 0 ? '' : 1}
      </text>
      <text x={width} y="35" textAnchor="end">
        {taken === count - 1 ? '' : count}
      </text>
      {taken >= 0 && (
        <>
          <text x={Math.min(Math.max(x, 8), width - 8)} y="35" textAnchor="middle" data-taken>
            {taken + 1}
          </text>
          {hasRoom(0, x) && (
            <text x={x / 2} y="35" textAnchor="middle" data-aside>
              {t.fold.tried(taken)}
            </text>
          )}
          {hasRoom(x, width) && (
            <text x={(x + width) / 2} y="35" textAnchor="middle" data-aside>
              {t.fold.untried(count - taken - 1)}
            </text>
          )}
        </>
      )}
    </>
  )
}
