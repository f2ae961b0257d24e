import { findingText, type Texts } from '../../i18n/index.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
import type { Mark, ToldProblems } from './told.ts'

/** All problems of the text, if they were looked for; until then what reading it found, and what was proved of the text before. */
export function marksOf(
  snapshot: ProjectSnapshot | undefined,
  problems: ToldProblems | undefined,
  t: Texts,
): readonly Mark[] {
  const told = problems?.problems ?? []
  if (snapshot === undefined || problems?.version === snapshot.version) return told
  const found = snapshot.findings.map(({ detail, ...place }): Mark => {
    return { ...place, code: detail.code, message: findingText(t, detail) }
  })
  return [...found, ...told.filter(({ judge }) => judge === 'istioctl' || judge === 'kiali' || judge === 'routewright')]
}
