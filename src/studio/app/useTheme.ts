import { useLayoutEffect } from 'react'
import { useStudio } from '../state/store.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'

/** The theme on screen: the user's choice, else the system's. Keeps `data-theme` of the page in step. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useStudio((state) => state.theme)
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)')
  const theme = chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return theme
}
