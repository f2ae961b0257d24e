import type { Tone } from './lines.ts'

const TONES: readonly Tone[] = ['line-3', 'match', 'mirror', 'redirect', 'fault', 'err']

export const markerId = (tone: Tone): string => `graph-arrow-${tone}`

/** One arrowhead for each colour; an unknown host gets an octagon instead. */
export function Markers() {
  return (
    <defs>
      {TONES.map((tone) => (
        <marker
          key={tone}
          id={markerId(tone)}
          viewBox="0 0 8 8"
          refX={tone === 'err' ? 1 : 5.5}
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path
            d={tone === 'err' ? 'M3 1h2.4l1.6 1.600v2.800l-1.600 1.600H3L1.400 5.400V2.600z' : 'M.5.8L7 4 .5 7.200z'}
            fill={`var(--rw-${tone})`}
          />
        </marker>
      ))}
    </defs>
  )
}
