import { type CSSProperties, useMemo } from 'react'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { lengthOf, pathOf } from './curve.ts'
import styles from './Edges.module.css'
import type { Line } from './lines.ts'

/** Pixels a second; it says nothing about load. */
const SPEED = 60
/** Seconds after a change until they stand still. */
const RUNNING = 10

/** Two dots for each lit edge that run for ten seconds after the path changed; none for who wants less motion. */
export function Packets({ lines }: Readonly<{ lines: readonly Line[] }>) {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)')
  // Another path is another set of dots, which starts anew; the same path keeps its dots while a URL is typed.
  const path = lines.map(({ edge }) => edge.id).join()
  const dots = useMemo(() => lines.filter(({ edge }) => edge.type !== 'mirror').flatMap(dotsOf), [lines])
  if (isStill) return null
  return (
    <g key={path}>
      {dots.map(({ id, tone, style }) => (
        <circle key={id} className={styles.packet} r="2.6" stroke={`var(--rw-${tone})`} style={style} />
      ))}
    </g>
  )
}

type Dot = Readonly<{ id: string; tone: 'match' | 'err'; style: CSSProperties }>

function dotsOf({ edge, curve }: Line): readonly Dot[] {
  const seconds = Math.max(lengthOf(curve) / SPEED, 0.5)
  return [0, 0.5].map((phase) => ({
    id: `${edge.id} ${phase}`,
    tone: edge.type === 'unknown' ? 'err' : 'match',
    style: {
      offsetPath: `path("${pathOf(curve)}")`,
      animationDuration: `${seconds}s`,
      animationDelay: `${-phase * seconds}s`,
      // A part of a round is allowed: where the time ends the dot stands still.
      animationIterationCount: RUNNING / seconds + phase,
    },
  }))
}
