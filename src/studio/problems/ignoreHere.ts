import { actions, studio } from '../state/store.ts'
import type { ToldProblem } from './told.ts'

/** Writes a comment above the line that this is meant to be so; one undo step of this name. */
export function ignoreHere({ at, code, line }: ToldProblem, label: string): void {
  const text = studio.store.getState().files.find(({ name }) => name === at.file)?.text ?? ''
  let offset = 0
  for (let before = 1; before < line; before += 1) offset = text.indexOf('\n', offset) + 1
  actions.insertLine(at.file, offset, `# routewright-ignore ${code}`, label)
}
