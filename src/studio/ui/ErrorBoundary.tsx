// Catches a crash of one part of the page; the rest goes on, and the text can be saved.

import { Component, type ReactNode } from 'react'
import { CrashCard } from './CrashCard.tsx'

type Props = Readonly<{
  /** Name of the part, in the user's language. */
  part: string
  children: ReactNode
}>
type State = Readonly<{ error: Error | undefined }>

/** Shows a card with the error, a download of the YAML and "Try again" in place of a part that threw while rendering. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <CrashCard part={this.props.part} error={error} onRetry={() => this.setState({ error: undefined })} />
  }
}
