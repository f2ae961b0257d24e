import { useMediaQuery } from '../ui/useMediaQuery.ts'

/** `wide` from 1280 CSS px on, `rail` from 960, `narrow` below. Zoom changes CSS px, so it lands in the same three. */
export type Layout = 'wide' | 'rail' | 'narrow'

export function useLayout(): Layout {
  const wide = useMediaQuery('(min-width: 1280px)')
  const rail = useMediaQuery('(min-width: 960px)')
  if (wide) return 'wide'
  return rail ? 'rail' : 'narrow'
}
