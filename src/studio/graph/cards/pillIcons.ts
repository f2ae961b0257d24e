import type { PillNode } from '../../../graph/graph.ts'
import type { AnyIconName } from '../GraphIcon.tsx'

export const pillIcons: Readonly<Record<PillNode['action'], AnyIconName>> = {
  redirect: 'redirect',
  directResponse: 'reply',
  abort: 'bolt',
  passthrough: 'cloud',
  blackHole: 'stop',
}
