// What an edit would do to requests before it is made: the edited text is read and compiled beside the open one.

import type { Admit } from '../admission/index.ts'
import { applyEdits } from '../base/edits.ts'
import {
  assume as assumeServices,
  type Compile,
  type Decision,
  decideFrom,
  type ProjectCache,
  prepare,
  readProject,
  sameAnswer,
  viewpointsOf,
} from '../engine/index.ts'
import { editFiles } from './editFiles.ts'
import type { ChangedAnswer, EditCommand, Question } from './protocol.ts'
import type { Project } from './session.ts'
import type { TextIndex } from './textIndex.ts'

export type TrialNeeds = Readonly<{
  project: Project
  index: TextIndex
  /** What was read of the open text; what the edit leaves alone is not read again. */
  cache: ProjectCache
  admit: Admit
  compile: Compile
  /** The answer that the open text gives. */
  decide: (question: Question) => Decision | undefined
}>

/** Those of the questions whose answer the edit changes, or takes away with the viewpoint; undefined if it cannot be made. */
export function tryEdit(
  { project, index, cache, admit, compile, decide }: TrialNeeds,
  commands: readonly EditCommand[],
  questions: readonly Question[],
): readonly ChangedAnswer[] | undefined {
  const edited = editFiles(project.files, index, commands)
  if (!edited.ok) return undefined
  const files = project.files.map((file) => {
    const edits = edited.value.find((own) => own.file === file.name)?.edits
    return edits === undefined ? file : { name: file.name, text: applyEdits(file.text, edits) }
  })
  const read = readProject(files, cache, admit).resources
  const { resources } = project.assume ? assumeServices(read) : { resources: read }
  const viewpoints = new Map(viewpointsOf(read).map((viewpoint) => [viewpoint.id, viewpoint]))
  const prepared = new Map(
    [...new Set(questions.map(({ viewpoint }) => viewpoint))].flatMap((id) => {
      const viewpoint = viewpoints.get(id)
      return viewpoint === undefined ? [] : [[id, { viewpoint, prepared: prepare(compile(resources, viewpoint)) }]]
    }),
  )
  return questions.flatMap((question, at): readonly ChangedAnswer[] => {
    const before = decide(question)
    const proxy = prepared.get(question.viewpoint)
    const after = proxy && decideFrom({ resources, ...proxy }, question.request, question.random).decision
    if (before === undefined || (after !== undefined && sameAnswer(before, after))) return []
    return [{ question: at, before, after }]
  })
}
