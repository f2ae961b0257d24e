import { monaco } from '../monaco.ts'
import { ask } from './ask.ts'
import type { Services } from './services.ts'

export function foldingProvider({ placeOf }: Services): monaco.languages.FoldingRangeProvider {
  return {
    async provideFoldingRanges(model, _, token) {
      const place = placeOf(model, { lineNumber: 1, column: 1 })
      const reply = place && (await ask('folds', { type: 'folds', file: place.file }, token))
      return reply?.folds.map(({ start, end, comment }) => ({
        start,
        end,
        ...(comment ? { kind: monaco.languages.FoldingRangeKind.Comment } : {}),
      }))
    },
  }
}
