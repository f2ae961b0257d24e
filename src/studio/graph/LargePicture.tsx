// What only a large picture has: folds with their controls, and the overview. Loaded when there is one.

import type { Graph } from '../../graph/graph.ts'
import type { ViewWindow } from './camera/viewWindow.ts'
import { FoldCard } from './folds/FoldCard.tsx'
import { FoldControls } from './folds/FoldControls.tsx'
import { FoldRow, ServersRow } from './folds/FoldRow.tsx'
import { Overview } from './Overview.tsx'

export { FoldCard, FoldRow, ServersRow }

type LargePictureProps = Readonly<{ graph: Graph; whole: Graph; view: ViewWindow; isFolded: boolean }>

export function LargePicture({ graph, whole, view, isFolded }: LargePictureProps) {
  return (
    <>
      {isFolded && <FoldControls picture={graph} whole={whole} view={view} />}
      <Overview graph={graph} isFolded={isFolded} />
    </>
  )
}
