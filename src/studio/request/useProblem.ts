import { useMemo } from 'react'
import { useStudio } from '../state/store.ts'
import { type RequestProblem, toTestRequest } from '../state/toTestRequest.ts'

/** What keeps the request bar's content from being a request; undefined if it is one. */
export function useProblem(): RequestProblem | undefined {
  const request = useStudio((state) => state.request)
  return useMemo(() => {
    const result = toTestRequest(request)
    return result.ok ? undefined : result.error
  }, [request])
}
