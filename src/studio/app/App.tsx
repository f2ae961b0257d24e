import '../tokens.css'
import '../styles/fonts.css'
import '../styles/base.css'
import { Suspense } from 'react'
import { useStudio } from '../state/store.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { TextProvider } from '../ui/TextProvider.tsx'
import { useText } from '../ui/useText.ts'
import { Shell } from './Shell.tsx'
import { useTheme } from './useTheme.ts'

/** The whole page. Nothing is drawn before the words of the language are there. */
export function App() {
  const language = useStudio((state) => state.language)
  useTheme()
  return (
    <Suspense fallback={null}>
      <TextProvider language={language}>
        <Guarded />
      </TextProvider>
    </Suspense>
  )
}

function Guarded() {
  const t = useText()
  return (
    <ErrorBoundary part={t.app.name}>
      <Shell />
    </ErrorBoundary>
  )
}
