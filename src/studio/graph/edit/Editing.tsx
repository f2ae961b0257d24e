// What presses, right clicks and keys begin in the picture. Loaded with the first of them, and there from then on.

import { useState } from 'react'
import type { Graph } from '../../../graph/graph.ts'
import { AskDialog, type Question } from './AskDialog.tsx'
import { DragLayer } from './DragLayer.tsx'
import { ElementMenu } from './ElementMenu.tsx'
import type { Gesture } from './gesture.ts'

export { pictureTexts } from './usePictureTexts.ts'

type Props = Readonly<{
  graph: Graph
  /** As the picture shows it, folded and unfolded. */
  drawn: Graph
  gesture: Gesture
}>

export function Editing({ graph, drawn, gesture }: Props) {
  const [done, setDone] = useState<Gesture>()
  const [question, setQuestion] = useState<Question>()
  const isActive = gesture !== done
  const finish = () => setDone(gesture)
  return (
    <>
      {gesture.type === 'menu' && (
        <ElementMenu graph={graph} request={gesture} isOpen={isActive} ask={setQuestion} onClose={finish} />
      )}
      {gesture.type === 'drag' && isActive && (
        <DragLayer graph={drawn} drag={gesture} ask={setQuestion} onEnd={finish} />
      )}
      {question !== undefined && <AskDialog question={question} onClose={() => setQuestion(undefined)} />}
    </>
  )
}
