import { useEffect, useState } from 'react'
import type { SourceRef } from '../../base/source.ts'
import type { Place } from '../../worker/protocol.ts'
import { studio, useStudio } from '../state/store.ts'

/** Where a value stands in the text now; follows the text, undefined while that is not known. */
export function usePlace(ref: SourceRef | undefined): Place | undefined {
  // The text's version at the last snapshot: asking the worker with each key would only keep it from reading.
  const version = useStudio((state) => state.snapshot?.version)
  const [found, setFound] = useState<Readonly<{ ref: SourceRef; place: Place | undefined }>>()
  useEffect(() => {
    if (ref === undefined || version === undefined) return
    let wanted = true
    void studio.client.locate([ref]).then((places) => {
      if (wanted && places.ok) setFound({ ref, place: places.value[0] })
    })
    return () => {
      wanted = false
    }
  }, [ref, version])
  return found !== undefined && found.ref === ref ? found.place : undefined
}
