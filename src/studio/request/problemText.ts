import { assertNever } from '../../base/assertNever.ts'
import type { Texts } from '../../i18n/index.ts'
import type { RequestProblem } from '../state/toTestRequest.ts'

/** Says why the request bar holds no request yet, and what to type. */
export function problemText(t: Texts, problem: RequestProblem): string {
  const { problem: texts } = t.request
  switch (problem.code) {
    case 'urlEmpty':
      return texts.urlEmpty()
    case 'hostMissing':
      return texts.hostMissing()
    case 'portMissing':
      return texts.portMissing()
    case 'schemeUnknown':
      return texts.schemeUnknown(problem)
    case 'portInvalid':
      return texts.portInvalid(problem)
    case 'methodInvalid':
      return texts.methodInvalid(problem)
    case 'headerNameInvalid':
      return texts.headerNameInvalid(problem)
    case 'headerValueInvalid':
      return texts.headerValueInvalid(problem)
    default:
      return assertNever(problem)
  }
}
